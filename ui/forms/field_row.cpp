#include "ui/forms/field_row.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/forms/field_editor.h"
#include "ui/theme/icon_label.h"
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
    buildProblem();
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

void FieldRow::buildProblem()
{
    m_problemLine = new QWidget(this);
    auto *line = new QHBoxLayout(m_problemLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(Spacing::half);
    auto *icon = new IconLabel(IconName::Warning, ColorRole::Danger, 14, m_problemLine);
    m_problem = new QLabel(m_problemLine);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    RolePalette::follow(m_problem, ColorRole::Danger);
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(m_problem, 1);
    layout()->addWidget(m_problemLine);
    m_problemLine->hide();
}

void FieldRow::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problemLine->setVisible(!sentence.isEmpty());
    m_editor->setErrorDescription(sentence);
}

QString FieldRow::problem() const
{
    return m_problem->text();
}
}
