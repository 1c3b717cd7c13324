#include "ui/preferences/preference_section.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

#include "ui/forms/wheel_guard.h"
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

PreferenceSection::PreferenceSection(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::large);
    m_column->setSpacing(Spacing::small);
    QLabel *label = wrapped(title, this);
    label->setFont(Theme::titleFont(font()));
    m_column->addWidget(label);
    m_column->addSpacing(Spacing::small);
}

void PreferenceSection::addHeading(const QString &text)
{
    m_column->addSpacing(Spacing::medium);
    QLabel *label = wrapped(text, this);
    label->setFont(Theme::headingFont(font()));
    m_column->addWidget(label);
}

void PreferenceSection::addRow(const QString &text, QWidget *input)
{
    auto *label = new QLabel(text, this);
    label->setWordWrap(true);
    label->setBuddy(input);
    input->setAccessibleName(QString(text).remove(u'&'));
    guardWheel(input);
    auto *row = new QHBoxLayout;
    row->setSpacing(Spacing::medium);
    row->addWidget(label, 1);
    row->addWidget(input);
    m_column->addLayout(row);
}

QCheckBox *PreferenceSection::addCheck(const QString &text, bool checked)
{
    auto *box = new QCheckBox(text, this);
    box->setChecked(checked);
    m_column->addWidget(box);
    return box;
}

QLabel *PreferenceSection::addNote(const QString &text)
{
    QLabel *note = wrapped(text, this);
    note->setFont(Theme::smallFont(font()));
    Theme::makeMuted(note);
    m_column->addWidget(note);
    return note;
}

void PreferenceSection::addButtons(const QList<QWidget *> &buttons)
{
    int width = 0;
    for (const QWidget *button : buttons)
        width += button->sizeHint().width() + Spacing::small;
    const bool fits = width <= Theme::formWidth(this);
    auto *row = new QBoxLayout(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    row->setSpacing(Spacing::small);
    for (QWidget *button : buttons)
        row->addWidget(button);
    if (fits)
        row->addStretch();
    m_column->addLayout(row);
}
}
