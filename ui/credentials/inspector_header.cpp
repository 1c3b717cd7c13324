#include "ui/credentials/inspector_header.h"

#include <QAction>
#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/theme/icon.h"
#include "ui/theme/monogram.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
InspectorHeader::InspectorHeader(QWidget *parent)
    : QWidget(parent),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_card(new StateCard(this))
{
    for (QLabel *label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setFont(Theme::headingFont(font()));
    Theme::makeMuted(m_subtitle);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_subtitle);
    names->addStretch();
    auto *top = new QHBoxLayout;
    top->setSpacing(Spacing::medium);
    top->addWidget(m_icon, 0, Qt::AlignTop);
    top->addLayout(names, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addLayout(top);
    layout->addWidget(m_card);
    layout->addWidget(buildActions());
    connect(m_card, &StateCard::remedyWanted, this, &InspectorHeader::remedyWanted);
}

QWidget *InspectorHeader::buildActions()
{
    auto *actions = new QWidget(this);
    m_history = new QPushButton(tr("History"), actions);
    m_history->setAutoDefault(false);
    m_history->setToolTip(tr("Earlier versions (Ctrl+H)"));
    m_more = new QPushButton(Icon::of(IconName::More), {}, actions);
    m_more->setAutoDefault(false);
    m_more->setToolTip(tr("More actions"));
    m_more->setAccessibleName(tr("More actions"));
    m_more->setFixedWidth(m_more->sizeHint().height() + Spacing::small);
    buildMenu();
    auto *layout = new QHBoxLayout(actions);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_history);
    layout->addWidget(m_more);
    layout->addStretch();
    connect(m_history, &QPushButton::clicked, this, &InspectorHeader::historyRequested);
    connect(m_more, &QPushButton::clicked, this, [this] {
        // Not as the button's own menu: that draws an arrow over the dots.
        const int edge = isRightToLeft() ? m_more->width() - m_menu->sizeHint().width() : 0;
        m_menu->popup(m_more->mapToGlobal(QPoint(edge, m_more->height() + 2)));
    });
    return actions;
}

void InspectorHeader::buildMenu()
{
    m_menu = new QMenu(m_more);
    m_copy = m_menu->addAction(Icon::of(IconName::Copy), tr("&Copy the secret"));
    m_paste = m_menu->addAction(tr("&Paste values"));
    m_paste->setObjectName(u"paste"_s);
    m_paste->setToolTip(tr("Fills the form with the JSON or the KEY=value lines on the clipboard"));
    m_paste->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_menu->setToolTipsVisible(true);
    m_menu->addSeparator();
    m_delete = m_menu->addAction(Icon::of(IconName::Trash), tr("&Move to the trash"));
    addAction(m_paste); // for its shortcut, while the inspector shows
    connect(m_copy, &QAction::triggered, this, &InspectorHeader::copyRequested);
    connect(m_paste, &QAction::triggered, this, &InspectorHeader::pasteRequested);
    connect(m_delete, &QAction::triggered, this, &InspectorHeader::deleteRequested);
}

void InspectorHeader::fill(const CredentialSummary &summary, const std::optional<App> &app,
    const QStringList &place, const QStringList &missing, bool isReadOnly)
{
    const QString locale = QLocale().name();
    const QString name = app ? app->displayName(locale) : summary.appName;
    const Monogram monogram(
        summary.appSlug, name, app ? app->monogram : QString(), app ? app->color : QString());
    m_icon->setPixmap(monogram.pixmap(38, devicePixelRatioF()));
    m_title->setText(summary.label);
    QStringList parts{name};
    if (app && app->methods.size() > 1) {
        if (const ConnectionMethod *method = app->method(summary.methodKey))
            parts.append(method->label.isEmpty() ? method->key : method->label.in(locale));
    }
    m_subtitle->setText((parts + place).join(tr(" · ")));
    m_card->fill(summary, missing, isReadOnly);
    m_isInTrash = summary.deletedAt != 0;
    m_history->setVisible(!m_isInTrash);
    m_more->setVisible(!m_isInTrash);
}

void InspectorHeader::setWritable(bool writable)
{
    m_copy->setEnabled(!m_isInTrash);
    m_paste->setEnabled(writable && !m_isInTrash);
    m_delete->setEnabled(writable && !m_isInTrash);
}
}
