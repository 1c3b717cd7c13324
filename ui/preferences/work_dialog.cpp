#include "ui/preferences/work_dialog.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

WorkDialog::WorkDialog(const QString &title, const QString &text, const QString &beginText, QWidget *parent)
    : QDialog(parent),
      m_beginText(beginText),
      m_column(new QVBoxLayout(this))
{
    setWindowTitle(title);
    m_column->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    m_column->setSpacing(Spacing::small);
    QLabel *heading = wrapped(title, this);
    heading->setFont(Theme::headingFont(font()));
    QLabel *what = wrapped(text, this);
    Theme::makeMuted(what);
    m_column->addWidget(heading);
    m_column->addWidget(what);
    m_column->addSpacing(Spacing::medium);
    setMinimumWidth(Theme::formWidth(this));
}

void WorkDialog::finishColumn()
{
    m_outcome = wrapped({}, this);
    m_outcome->hide();
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_begin = box->addButton(m_beginText, QDialogButtonBox::AcceptRole);
    m_cancel = box->button(QDialogButtonBox::Cancel);
    m_cancel->setAutoDefault(false);
    Theme::makePrimary(m_begin);
    m_column->addWidget(m_outcome);
    m_column->addSpacing(Spacing::medium);
    m_column->addStretch();
    m_column->addWidget(box);
    connect(box, &QDialogButtonBox::accepted, this, [this] {
        if (m_done)
            accept();
        else if (!m_working)
            begin();
    });
    connect(box, &QDialogButtonBox::rejected, this, &WorkDialog::reject);
}

void WorkDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    // A dialog begins with two thirds of the screen at most, which large text may need more than.
    resize(width(), qMax(height(), layout()->totalHeightForWidth(width())));
}

void WorkDialog::setWorking(bool working)
{
    m_working = working;
    m_begin->setEnabled(!working);
    if (working)
        showFailure({});
}

void WorkDialog::showFailure(const QString &sentence)
{
    say(sentence, true);
}

void WorkDialog::showDone(const QString &sentence)
{
    m_done = true;
    say(sentence, false);
    m_cancel->hide();
    m_begin->setText(tr("&Close"));
    m_begin->setEnabled(true);
    m_begin->setFocus();
}

void WorkDialog::say(const QString &sentence, bool isFailure)
{
    RolePalette::follow(m_outcome, isFailure ? ColorRole::Danger : ColorRole::Success);
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent event(m_outcome, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void WorkDialog::reject()
{
    if (m_working)
        return stop();
    QDialog::reject();
}
}
