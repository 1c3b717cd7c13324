#pragma once

#include <QTreeView>

#include "models/base/id.h"
#include "ui/credentials/app_lookup.h"

namespace claviger
{
class CredentialDelegate;
class CredentialFilterModel;

/// The list of credentials: rows of one height, columns of fixed width (nothing is measured per row), fewer
/// columns where there is little room.
class CredentialTable final : public QTreeView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialTable)

public:
    CredentialTable(CredentialFilterModel &rows, AppLookup apps, QWidget *parent = nullptr);

    CredentialDelegate &delegate() { return *m_delegate; }
    QList<Id> selectedIds() const;
    Id currentId() const;
    void select(const Id &id);

signals:
    void openRequested(); ///< Enter on a row

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void setUpHeader();
    void followPalette();

    CredentialFilterModel &m_rows;
    CredentialDelegate *m_delegate;
};
}
