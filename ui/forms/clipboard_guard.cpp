#include "ui/forms/clipboard_guard.h"

#include <sodium.h>

#include <QClipboard>
#include <QMimeData>

#include "ui/base/x_replies.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
/// What the clipboard managers of each desktop look for before they keep a text.
QMimeData *secretMimeData(const SecretBuffer &secret)
{
    auto *data = new QMimeData;
    data->setText(secret.toText());
    data->setData(u"x-kde-passwordManagerHint"_s, "secret"); // Klipper, GPaste, CopyQ, GNOME extensions
    data->setData(u"application/x-nspasteboard-concealed-type"_s, "text"); // macOS
    data->setData(
        u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
    return data;
}
}

ClipboardGuard::ClipboardGuard(QClipboard *clipboard, const RandomSource &random, int seconds,
    std::chrono::milliseconds second, QObject *parent)
    : QObject(parent),
      m_clipboard(clipboard),
      m_seconds(seconds),
      m_key(crypto_generichash_KEYBYTES, '\0')
{
    random({reinterpret_cast<unsigned char *>(m_key.data()), static_cast<std::size_t>(m_key.size())});
    m_tick.setInterval(second);
    connect(&m_tick, &QTimer::timeout, this, &ClipboardGuard::step);
}

ClipboardGuard::~ClipboardGuard()
{
    clearNow();
}

void ClipboardGuard::copy(const SecretBuffer &secret, const QString &label)
{
    m_hash = hashOf(secret.view());
    m_label = label;
    m_left = m_seconds;
    m_clipboard->setMimeData(secretMimeData(secret));
    m_tick.start();
    emit countdown(m_label, m_left);
}

void ClipboardGuard::clearNow()
{
    if (m_hash.isEmpty())
        return;
    if (holdsOurs())
        m_clipboard->clear();
    stop();
}

void ClipboardGuard::step()
{
    if (--m_left > 0) {
        emit countdown(m_label, m_left);
        return;
    }
    clearNow();
}

void ClipboardGuard::stop()
{
    m_tick.stop();
    m_left = 0;
    m_hash.clear();
    overwriteXReplies(); // another program may have pasted it
    emit countdown(m_label, 0);
}

bool ClipboardGuard::holdsOurs() const
{
    QString text = m_clipboard->text();
    const SecretBuffer now = SecretBuffer::fromText(text);
    wipe(text);
    return hashOf(now.view()) == m_hash;
}

QByteArray ClipboardGuard::hashOf(QByteArrayView text) const
{
    QByteArray hash(crypto_generichash_BYTES, '\0');
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), static_cast<std::size_t>(hash.size()),
        reinterpret_cast<const unsigned char *>(text.data()), static_cast<unsigned long long>(text.size()),
        reinterpret_cast<const unsigned char *>(m_key.constData()), static_cast<std::size_t>(m_key.size()));
    return hash;
}
}
