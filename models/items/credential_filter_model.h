#pragma once

#include <QSortFilterProxyModel>

#include "models/items/credential_matcher.h"
#include "models/items/credential_table_model.h"
#include "models/items/credential_view.h"

namespace claviger
{
/// The rows of a CredentialTableModel that belong to a view, filtered by text as one types and sorted as the
/// reader's language does. The default of an app comes first among its credentials, in either direction.
class CredentialFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CredentialFilterModel(CredentialTableModel &source, QObject *parent = nullptr);

    void setView(const CredentialView &view);
    const CredentialView &view() const { return m_wanted.view; }

    /// Every word must be found in the app's name or slug, the label or slug, the scope's or the
    /// environment's name; case and accents do not matter. `app: label: scope: env: project: status: is:`
    /// look at one thing (any of several of the same key), a minus turns a word round, quotes keep blanks.
    void setFilterText(const QString &text);
    const QString &filterText() const { return m_text; }
    /// Words of the filter that mean nothing in this workspace.
    const QList<FilterNote> &filterNotes() const { return m_wanted.matcher.notes(); }
    /// By the view, or because the filter asks for it.
    bool showsTrash() const;

    /// Tells every change of the filter as one layout change, for whoever has to work on each signal.
    /// Without, a few rows come and go one by one.
    void setChangesAtOnce(bool atOnce) { m_changesAtOnce = atOnce; }

    /// The credential shown in that row.
    const CredentialSummary &summary(int row) const;
    /// Where the credential is shown; invalid if it is filtered out or not there.
    QModelIndex indexOf(const Id &id) const;
    /// See CredentialTableModel.
    int rank(int row, CredentialTableModel::Column column) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// Which rows are shown.
    struct Wanted
    {
        CredentialView view;
        CredentialMatcher matcher;

        bool operator==(const Wanted &) const = default;
    };
    void want(Wanted wanted);
    CredentialMatcher matcher() const;
    void understandAnew();
    int changedRows(const Wanted &wanted) const;

    CredentialTableModel &m_source;
    QString m_text;
    CredentialQuery m_query;
    Wanted m_wanted;
    bool m_changesAtOnce = false;
};
}
