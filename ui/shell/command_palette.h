#pragma once

#include <QDialog>

#include "models/search/palette_model.h"
#include "ui/credentials/app_lookup.h"

class QLabel;
class QLineEdit;
class QListView;

namespace claviger
{
/// Finds what there is and what can be done as one types (Ctrl+K). Opens over the window; the keyboard stays
/// in its field, from where the arrow keys go through the list.
class CommandPalette final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CommandPalette)

public:
    CommandPalette(
        const AppLookup &apps, QList<PaletteEntry> entries, const QStringList &recent, QWidget *parent);

    QLineEdit &field() { return *m_field; }
    QListView &list() { return *m_list; }
    const PaletteModel &model() const { return m_model; }

signals:
    void chosen(const QString &code); ///< once it is closed

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void find(const QString &text);
    void choose(int row);
    void moveCurrent(int step);
    void say(int row); ///< to a screen reader, for the list never has the focus

    PaletteModel m_model;
    QLineEdit *m_field;
    QListView *m_list;
    QLabel *m_none;
};
}
