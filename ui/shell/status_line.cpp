#include "ui/shell/status_line.h"

#include <QLabel>
#include <QLocale>
#include <QToolButton>

#include "app/workspace/workspace.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
StatusLine::StatusLine(QWidget *parent)
    : QStatusBar(parent),
      m_icon(new IconLabel(IconName::Key, ColorRole::Muted, 14, this)),
      m_store(new QLabel(this)),
      m_clipboard(new QLabel(this)),
      m_counts(new QLabel(this)),
      m_attention(new QToolButton(this))
{
    setSizeGripEnabled(false);
    setContentsMargins(Spacing::small, 0, Spacing::small, 0);
    for (QLabel *label : {m_store, m_clipboard, m_counts}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(0, 2, Spacing::small, 2);
    }
    Theme::makeMuted(m_store);
    Theme::makeMuted(m_counts);
    m_icon->hide();
    addWidget(m_icon);
    addWidget(m_store);
    addPermanentWidget(m_clipboard);
    addPermanentWidget(m_counts);
    m_attention->setAutoRaise(true);
    m_attention->setFocusPolicy(Qt::StrongFocus);
    m_attention->setIcon(Icon::of(IconName::Warning, ColorRole::Danger));
    m_attention->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_attention->setToolTip(tr("Show what needs attention"));
    m_attention->hide();
    RolePalette::follow(m_attention, ColorRole::Danger);
    addPermanentWidget(m_attention);
    connect(m_attention, &QToolButton::clicked, this, &StatusLine::attentionRequested);
}

void StatusLine::showStore(const Workspace *workspace)
{
    m_storeText.clear();
    IconName icon = IconName::Key;
    if (workspace) {
        const bool vault = workspace->storeKind() == StoreKind::SealedVault;
        const bool locked = workspace->state() == Workspace::State::Locked;
        icon = locked ? IconName::Lock : vault ? IconName::Unlock : IconName::Key;
        if (locked)
            m_storeText = vault ? tr("Sealed vault: locked") : tr("Locked");
        else
            m_storeText = vault ? tr("Sealed vault: open") : tr("Secrets rest in the system's keychain");
        if (workspace->isReadOnly())
            m_storeText += tr(" · read-only");
    }
    m_icon->setIcon(icon, ColorRole::Muted);
    m_icon->setVisible(workspace);
    m_store->setText(m_storeText);
}

void StatusLine::showWaiting(bool waiting)
{
    m_store->setText(waiting ? tr("Waiting for an answer to the keychain's prompt…") : m_storeText);
}

void StatusLine::showCounts(int shown, int total, bool trash)
{
    const QLocale locale;
    if (shown != total)
        m_counts->setText(tr("%1 of %2 shown").arg(locale.toString(shown), locale.toString(total)));
    else if (trash)
        m_counts->setText(tr("%Ln in the trash", nullptr, total));
    else
        m_counts->setText(tr("%Ln credential(s)", nullptr, total));
    m_counts->show();
}

void StatusLine::showAttention(int count)
{
    m_attention->setText(tr("%Ln need(s) attention", nullptr, count));
    m_attention->setAccessibleName(m_attention->text());
    m_attention->setVisible(count > 0);
}

void StatusLine::hideCounts()
{
    m_counts->hide();
    m_attention->hide();
}

void StatusLine::showCountdown(const QString &label, int seconds)
{
    m_clipboard->setText(seconds > 0
            ? tr("%1 is on the clipboard for %2 s").arg(label, QLocale().toString(seconds))
            : QString());
}

QString StatusLine::countdownText() const
{
    return m_clipboard->text();
}

QString StatusLine::countText() const
{
    return m_counts->text();
}
}
