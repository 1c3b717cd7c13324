#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

#include "models/items/credential_table_model.h"

namespace claviger
{
/// Filters a CredentialTableModel by text as one types, and sorts it as the reader's language does. The
/// default of an app comes first among its credentials, in either direction.
class CredentialFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CredentialFilterModel(CredentialTableModel &source, QObject *parent = nullptr);

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
    bool accepts(int sourceRow, const QStringList &words) const;
    int changedRows(const QStringList &words) const;

    CredentialTableModel &m_source;
    QString m_text;
    QStringList m_words;
};
}
