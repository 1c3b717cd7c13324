#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

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
    /// environment's name; case and accents do not matter.
    void setFilterText(const QString &text);
    const QString &filterText() const { return m_text; }

    /// The credential shown in that row.
    const CredentialSummary &summary(int row) const;
    /// Where the credential is shown; invalid if it is filtered out or not there.
    QModelIndex indexOf(const Id &id) const;

protected:
    bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    /// Which rows are shown.
    struct Wanted
    {
        CredentialView view;
        QStringList words;

        bool operator==(const Wanted &) const = default;
    };
    void want(Wanted wanted);
    bool accepts(int sourceRow, const Wanted &wanted) const;
    int changedRows(const Wanted &wanted) const;

    CredentialTableModel &m_source;
    QString m_text;
    Wanted m_wanted;
};
}
