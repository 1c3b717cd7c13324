#pragma once

#include <QStatusBar>

#include "app/secrets/secret_store.h"

class QLabel;
class QToolButton;

namespace claviger
{
class IconLabel;
class Workspace;

/// Where secrets rest and in what state, how many credentials are shown, and the clipboard's countdown.
class StatusLine final : public QStatusBar
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void showStore(const Workspace *workspace);
    void showWaiting(bool waiting);
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

private:
    IconLabel *m_icon;
    QLabel *m_store;
    QLabel *m_clipboard;
    QLabel *m_counts;
    QToolButton *m_attention;
    QString m_storeText;
};
}
