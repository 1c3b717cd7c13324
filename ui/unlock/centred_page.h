#pragma once

#include <QWidget>

#include "ui/theme/icon.h"

class QLabel;
class QVBoxLayout;

namespace claviger
{
/// A page that covers the window: an icon, a heading, a sentence, then whatever the page is for, in one
/// column.
class CentredPage : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CentredPage)

protected:
    CentredPage(IconName icon, QWidget *parent);

    void setHeading(const QString &heading);
    void setText(const QString &text);
    QVBoxLayout *column() const { return m_column; }
    /// That what was typed and not saved is gone.
    void addLoss();
    /// A failure's sentence at the foot of the column; empty hides it.
    void showFailure(const QString &sentence);
    /// Call once the column is complete.
    void finishColumn();

    /// A label above its input; the mnemonic goes to the input, which takes its name.
    QLabel *addLabelled(const QString &label, QWidget *input);

private:
    QVBoxLayout *m_column;
    QLabel *m_heading;
    QLabel *m_text;
    QLabel *m_failure;
};
}
