#pragma once

#include <QDialog>

#include "app/catalog/import_selection.h"
#include "models/catalog/app_summary.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace claviger
{
class ImportItemView;

/// What an import would do, before anything is taken: each item with a mark to leave it out, its status, and
/// beside the list what there is to know and to decide about it.
class ImportDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportDialog)

public:
    ImportDialog(ImportPreview preview, const QList<AppSummary> &bundled, QWidget *parent = nullptr);

    /// What was decided; to be taken once the dialog is accepted.
    QList<Definition> definitions() const { return m_selection.definitions(); }

private:
    QWidget *buildHeader();
    QWidget *buildNotes();
    QWidget *buildList();
    QWidget *buildButtons();
    QString summary() const;
    void fillList();
    void addRow(qsizetype index);
    void showMatching(const QString &text);
    void markAll(bool taken);
    void takeMark(QListWidgetItem *item);
    void count();

    ImportSelection m_selection;
    QListWidget *m_list;
    QLineEdit *m_find;
    ImportItemView *m_view;
    QPushButton *m_import;
};
}
