#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QVBoxLayout;

namespace claviger
{
/// One section of the preferences: a title, then headings, rows of a label and its input, and notes.
class PreferenceSection : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PreferenceSection)

protected:
    PreferenceSection(const QString &title, QWidget *parent);

    QVBoxLayout *column() const { return m_column; }
    void addHeading(const QString &text);
    /// The label's mnemonic goes to the input, which takes its name.
    void addRow(const QString &text, QWidget *input);
    QCheckBox *addCheck(const QString &text, bool checked);
    QLabel *addNote(const QString &text);
    /// Buttons side by side, under one another where there is no room.
    void addButtons(const QList<QWidget *> &buttons);

private:
    QVBoxLayout *m_column;
};
}
