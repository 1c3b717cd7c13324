#pragma once

#include <chrono>

#include <QByteArray>
#include <QClipboard>
#include <QObject>
#include <QTimer>

#include "app/secrets/secret_buffer.h"
#include "models/base/random.h"

class QMimeData;

namespace claviger
{
/// Puts a secret on the clipboard with the hints that clipboard managers heed, and takes it away again after
/// a while if it is still there. Keeps a keyed hash of it, never the value.
class ClipboardGuard final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ClipboardGuard)

public:
    /// `second` is how long one step of the countdown takes; tests make it short.
    ClipboardGuard(QClipboard *clipboard, const RandomSource &random, int seconds = 30,
        std::chrono::milliseconds second = std::chrono::seconds(1), QObject *parent = nullptr);
    ~ClipboardGuard() override;

    /// From the next copy on.
    void setSeconds(int seconds) { m_seconds = seconds; }
    void copy(const SecretBuffer &secret, const QString &label);
    /// Clears the clipboard at once if it still holds what was copied last (on lock, at quit).
    void clearNow();
    bool isCounting() const { return m_tick.isActive(); }

signals:
    void countdown(
        const QString &label, int secondsLeft); ///< 0: cleared, or somebody else has copied something

private:
    void step();
    void stop();
    bool holdsOurs() const;
    QByteArray hashOf(QByteArrayView text) const;

    QClipboard *m_clipboard;
    int m_seconds;
    QTimer m_tick;
    int m_left = 0;
    QString m_label;
    QByteArray m_key; ///< 32 bytes, new for every process
    QByteArray m_hash;
};
}
