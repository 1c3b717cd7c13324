#pragma once

#include <QWidget>

#include "app/workspace/workspace.h"
#include "models/items/variable_filter_model.h"
#include "ui/base/page_offer.h"
#include "ui/forms/form_timings.h"

class QAction;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace claviger
{
class MessageBar;

/// Values that are no secret: what they are, where they hold, and those that an import names and nobody has
/// set yet.
class VariablesPage final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(VariablesPage)

public:
    explicit VariablesPage(Workspace &workspace, const FormTimings &timings = {}, QWidget *parent = nullptr);

    QLineEdit &filter() { return *m_filter; }
    QTreeView &list() { return *m_list; }
    MessageBar &messages() { return *m_messages; }

    void enter(); ///< into the list, or where one begins if it is empty
    void focusFilter();
    void undo();
    void add();
    void edit(); ///< the current one
    void remove(); ///< those selected
    QList<QAction *> namedActions() const
    {
        return {m_addAction, m_edit, m_remove, m_forget};
    } ///< for the palette
    static QList<PageOffer> offers();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildHeader();
    void buildList();
    void buildActions();
    QAction *addListAction(
        const QString &code, const QString &text, const QKeySequence &key, void (VariablesPage::*does)());
    void connectParts();
    void reload();
    void updateEmptiness();
    void updateActions();
    void forget();
    void open(const Variable &variable);
    const VariableRow *current() const;
    void removeValues(const QList<Id> &ids);
    QList<Variable> selected() const; ///< without those that have no value

    Workspace &m_workspace;
    FormTimings m_timings;
    VariableTableModel m_rows;
    VariableFilterModel m_shown{m_rows};
    QLineEdit *m_filter;
    QPushButton *m_addButton;
    QTreeView *m_list;
    QLabel *m_none;
    MessageBar *m_messages;
    QAction *m_addAction = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_forget = nullptr;
};
}
