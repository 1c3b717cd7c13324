#pragma once

#include <optional>

#include <QStatusBar>

#include "app/secrets/keychain_probe.h"

class QLabel;
class QToolButton;

namespace claviger
{
class IconLabel;
enum class ColorRole;
enum class IconName;
class Workspace;

/// Where secrets rest and in what state, how many credentials are shown, and the clipboard's countdown.
///
/// The keychain's state is the last one known: asked once the workspace is on screen, when the window is
/// activated, and when a use of the keychain says otherwise. Never in between.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(KeychainProbe &probe, QWidget *parent = nullptr);

    void showStore(const Workspace *workspace);
    void showWaiting(bool waiting);
    void noteKeychainUse(bool inReach);
    void showCounts(int shown, int total, bool trash);
    void hideCounts();
    /// How many credentials need attention; nothing for none.
    void showAttention(int count);
    void showCountdown(const QString &label, int seconds);
    QString countdownText() const;
    QString countText() const;
    QToolButton &attention() { return *m_attention; }

signals:
    void attentionRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void askKeychain();
    void showKeychain();
    void setStore(const QString &text, IconName icon, ColorRole role);

    KeychainProbe &m_probe;
    IconLabel *m_icon;
    QLabel *m_store;
    QLabel *m_clipboard;
    QLabel *m_counts;
    QToolButton *m_attention;
    QString m_storeText;
    QString m_readOnly; ///< what is added then
    std::optional<KeychainState> m_keychain; ///< as last known
    bool m_showsKeychain = false;
    bool m_isWaiting = false;
    bool m_asksWhenPainted = false;
    bool m_isAsking = false;
    bool m_asksAgain = false;
};
}
