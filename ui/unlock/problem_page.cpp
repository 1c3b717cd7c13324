#include "ui/unlock/problem_page.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include "app/text/sentences.h"
#include "ui/theme/theme.h"

namespace claviger
{
ProblemPage::ProblemPage(const Error &problem, const QString &path, QWidget *parent)
    : CentredPage(IconName::Warning, parent)
{
    const ErrorText text = describe(problem);
    setHeading(tr("This workspace cannot be opened"));
    setText(text.joined());
    auto *note = new QLabel(tr("Nothing in it has been changed."), this);
    note->setWordWrap(true);
    column()->addWidget(note);
    auto *file = new QLabel(path, this);
    file->setTextFormat(Qt::PlainText);
    file->setWordWrap(true);
    file->setTextInteractionFlags(Qt::TextSelectableByMouse);
    file->setFont(Theme::smallFont(font()));
    Theme::makeMuted(file);
    column()->addWidget(file);
    column()->addSpacing(Spacing::medium);

    auto *other = new QPushButton(tr("&New workspace…"), this);
    auto *again = new QPushButton(tr("&Try again"), this);
    Theme::makePrimary(again);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(other);
    buttons->addWidget(again);
    column()->addLayout(buttons);
    finishColumn();
    connect(again, &QPushButton::clicked, this, &ProblemPage::tryAgain);
    connect(other, &QPushButton::clicked, this, &ProblemPage::newWorkspace);
}
}
