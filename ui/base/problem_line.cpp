#include "ui/base/problem_line.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include "ui/theme/icon_label.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
ProblemLine::ProblemLine(QWidget *input, QWidget *parent)
    : QWidget(parent),
      m_input(input),
      m_sentence(new QLabel(this))
{
    auto *icon = new IconLabel(IconName::Warning, ColorRole::Danger, 14, this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    RolePalette::follow(m_sentence, ColorRole::Danger);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Spacing::half);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(m_sentence, 1);
    hide();
}

void ProblemLine::say(const QString &sentence)
{
    m_sentence->setText(sentence);
    setVisible(!sentence.isEmpty());
    if (m_input)
        describe(m_input, sentence);
}

QString ProblemLine::sentence() const
{
    return m_sentence->text();
}

void ProblemLine::describe(QWidget *input, const QString &sentence)
{
    if (input->accessibleDescription() == sentence)
        return;
    input->setAccessibleDescription(sentence);
    if (!sentence.isEmpty()) {
        QAccessibleEvent event(input, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
}
}
