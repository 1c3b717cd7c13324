#include "ui/forms/field_row.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/base/problem_line.h"
#include "ui/forms/field_editor.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
FieldRow::FieldRow(
    FieldEditor *editor, const QString &labelWithMnemonic, const QString &label, QWidget *parent)
    : QWidget(parent),
      m_editor(editor)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::half);
    editor->setLabel(labelWithMnemonic, label);
    if (!editor->carriesLabel())
        buildLabel(labelWithMnemonic);
    layout->addWidget(editor);
    buildHelp();
    m_problem = new ProblemLine(nullptr, this); // the editor has several inputs and knows which one
    layout->addWidget(m_problem);
}

void FieldRow::buildLabel(const QString &labelWithMnemonic)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(Spacing::half);
    auto *label = new QLabel(labelWithMnemonic, this);
    label->setBuddy(m_editor->inputWidget());
    label->setTextFormat(Qt::PlainText);
    // A label that fits stands beside its mark; a long one is broken rather than cut.
    const bool isLong = label->sizeHint().width() > Theme::formWidth(this) * 2 / 3;
    label->setWordWrap(isLong);
    line->addWidget(label, isLong ? 1 : 0);
    if (m_editor->field().required) {
        auto *mark = new QLabel(u"*"_s, this);
        mark->setToolTip(tr("Required"));
        mark->setAccessibleName(tr("required"));
        RolePalette::follow(mark, ColorRole::Danger);
        line->addWidget(mark);
    }
    if (!isLong)
        line->addStretch();
    static_cast<QBoxLayout *>(layout())->addLayout(line);
}

void FieldRow::buildHelp()
{
    const QString text = m_editor->field().description.in(QLocale().name());
    if (text.isEmpty())
        return;
    auto *help = new QLabel(text, this);
    help->setTextFormat(Qt::PlainText);
    help->setWordWrap(true);
    help->setFont(Theme::smallFont(font()));
    Theme::makeMuted(help);
    layout()->addWidget(help);
}

void FieldRow::showProblem(const QString &sentence)
{
    m_problem->say(sentence);
    m_editor->setErrorDescription(sentence);
}

QString FieldRow::problem() const
{
    return m_problem->sentence();
}
}
