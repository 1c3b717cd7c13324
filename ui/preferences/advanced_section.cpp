#include "ui/preferences/advanced_section.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include "app/doctor/examination.h"
#include "ui/base/async.h"
#include "ui/shell/session.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
struct Sign
{
    IconName icon;
    ColorRole role;
};

Sign signFor(Finding::Level level)
{
    switch (level) {
    case Finding::Level::Fine:
        return {IconName::Check, ColorRole::Success};
    case Finding::Level::Warning:
        return {IconName::Warning, ColorRole::Warning};
    case Finding::Level::Problem:
        break;
    }
    return {IconName::Cross, ColorRole::Danger};
}

QLabel *wrapped(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QWidget *rowFor(const Finding &finding, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    const Sign sign = signFor(finding.level);
    layout->addWidget(new IconLabel(sign.icon, sign.role, Spacing::icon, row), 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    QLabel *sentence = wrapped(finding.sentence, row);
    sentence->setAccessibleName(wordFor(finding.level) + u": "_s + finding.sentence);
    words->addWidget(sentence);
    if (!finding.remedy.isEmpty()) {
        QLabel *remedy = wrapped(finding.remedy, row);
        Theme::makeMuted(remedy);
        words->addWidget(remedy);
    }
    layout->addLayout(words, 1);
    return row;
}
}

AdvancedSection::AdvancedSection(Session &session, const Paths &paths, QWidget *parent)
    : PreferenceSection(tr("Advanced"), parent),
      m_session(session),
      m_paths(paths),
      m_rows(new QVBoxLayout)
{
    addHeading(tr("Where things rest"));
    addFolder(tr("&Open the folder of the data"), m_paths.data);
    addFolder(tr("Open the folder of the &settings"), m_paths.config);
    addHeading(tr("Is everything in order?"));
    addNote(tr("The same as “clav doctor” says. It names workspaces and folders, and no secret."));
    m_rows->setSpacing(Spacing::small);
    column()->addLayout(m_rows);
    column()->addSpacing(Spacing::small);
    m_again = new QPushButton(tr("&Look again"), this);
    m_copy = new QPushButton(tr("&Copy the report"), this);
    addButtons({m_again, m_copy});
    column()->addStretch();
    for (QPushButton *button : {m_again, m_copy})
        button->setAutoDefault(false);
    m_copy->setEnabled(false);
    connect(m_again, &QPushButton::clicked, this, &AdvancedSection::look);
    connect(m_copy, &QPushButton::clicked, this, &AdvancedSection::copy);
}

void AdvancedSection::addFolder(const QString &text, const QString &path)
{
    column()->addWidget(wrapped(QDir::toNativeSeparators(path), this));
    auto *open = new QPushButton(text, this);
    open->setAutoDefault(false);
    column()->addWidget(open, 0, Qt::AlignLeft);
    column()->addSpacing(Spacing::small);
    if (!focusProxy())
        setFocusProxy(open);
    connect(
        open, &QPushButton::clicked, this, [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
}

void AdvancedSection::showEvent(QShowEvent *event)
{
    PreferenceSection::showEvent(event);
    if (m_findings.empty())
        look();
}

void AdvancedSection::look()
{
    if (m_looking)
        return;
    m_looking = true;
    m_again->setEnabled(false);
    whenDone(
        examine(m_session.directory(), m_session.probe(), m_paths), this, [this](const Findings &findings) {
            m_looking = false;
            m_again->setEnabled(true);
            showFindings(findings);
        });
}

void AdvancedSection::showFindings(const Findings &findings)
{
    m_findings = findings;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Finding &finding : m_findings)
        m_rows->addWidget(rowFor(finding, this));
    m_copy->setEnabled(true);
}

void AdvancedSection::copy()
{
    QGuiApplication::clipboard()->setText(asText(m_findings));
}
}
