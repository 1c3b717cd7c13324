#include "ui/shell/status_line.h"

#include <utility>

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QTimer>
#include <QToolButton>

#include "app/workspace/workspace.h"
#include "ui/base/async.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

namespace claviger
{
StatusLine::StatusLine(KeychainProbe &probe, QWidget *parent)
    : QStatusBar(parent),
      m_probe(probe),
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
    m_showsKeychain = false;
    m_isWaiting = false;
    m_icon->setVisible(workspace);
    m_readOnly = workspace && workspace->isReadOnly() ? tr(" · read-only") : QString();
    m_store->setToolTip({});
    if (!workspace)
        return setStore({}, IconName::Key, ColorRole::Muted);
    const bool locked = workspace->state() == Workspace::State::Locked;
    if (workspace->storeKind() == StoreKind::SealedVault)
        return setStore(locked ? tr("Sealed vault: locked") : tr("Sealed vault: open"),
            locked ? IconName::Lock : IconName::Unlock, ColorRole::Muted);
    if (locked)
        return setStore(tr("Locked"), IconName::Lock, ColorRole::Muted);
    m_showsKeychain = true;
    m_store->setToolTip(tr("Secrets rest in the system's keychain"));
    showKeychain();
    m_asksWhenPainted = true; // the first frame waits for no bus
    update();
}

void StatusLine::setStore(const QString &text, IconName icon, ColorRole role)
{
    m_storeText = text.isEmpty() ? text : text + m_readOnly;
    m_icon->setIcon(icon, role);
    showWaiting(m_isWaiting);
}

void StatusLine::showKeychain()
{
    if (!m_keychain)
        setStore(tr("Keychain"), IconName::Key, ColorRole::Muted);
    else if (*m_keychain == KeychainState::Ready)
        setStore(tr("Keychain: ready"), IconName::Key, ColorRole::Muted);
    else if (*m_keychain == KeychainState::Locked)
        setStore(tr("Keychain: locked"), IconName::Lock, ColorRole::Muted);
    else
        setStore(tr("Keychain: not available"), IconName::Warning, ColorRole::Warning);
}

void StatusLine::askKeychain()
{
    if (!m_showsKeychain)
        return;
    if (m_isAsking) {
        m_asksAgain = true;
        return;
    }
    m_isAsking = true;
    whenDone(m_probe.state(), this, [this](KeychainState state) {
        m_isAsking = false;
        m_keychain = state;
        if (m_showsKeychain)
            showKeychain();
        if (std::exchange(m_asksAgain, false))
            askKeychain();
    });
}

void StatusLine::noteKeychainUse(bool inReach)
{
    if (!inReach || m_keychain != KeychainState::Ready)
        askKeychain();
}

bool StatusLine::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && !m_asksWhenPainted)
        askKeychain();
    return QStatusBar::event(event);
}

void StatusLine::paintEvent(QPaintEvent *event)
{
    QStatusBar::paintEvent(event);
    if (std::exchange(m_asksWhenPainted, false))
        QTimer::singleShot(0, this, &StatusLine::askKeychain);
}

void StatusLine::showWaiting(bool waiting)
{
    m_isWaiting = waiting;
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
