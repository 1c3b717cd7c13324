#pragma once

#include <functional>

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace claviger::tests
{
/// Long enough for sanitizers on a busy machine. Nothing waits that long unless it fails.
constexpr int patience = 60'000; // milliseconds

bool waitUntil(const std::function<bool()> &holds, int milliseconds = patience);

/// A screen with a window manager for the length of a test, and what a person does on it: look which window
/// is in front, press keys, type, paste.
class VirtualScreen final
{
public:
    VirtualScreen();
    ~VirtualScreen();

    /// Whether windows can be shown and get the focus.
    bool isUp() const { return m_up; }
    /// As DISPLAY wants it: `:7`.
    const QString &display() const { return m_display; }
    /// What a program needs to be shown here.
    QProcessEnvironment environment() const;

    /// The title of the window that gets the keys; empty if there is none.
    QString activeWindow() const;
    /// Waits until the window that gets the keys has a title that contains the text; while none gets them,
    /// brings that one to the front.
    bool waitForActive(const QString &title) const;
    /// Waits until no visible window's title contains the text.
    bool waitForGone(const QString &title) const;

    /// Presses keys by their X names: `ctrl+n`, `Tab`, `Return`.
    void press(const QStringList &keys) const;
    /// Types text, handed over on standard input so that no argument list holds it.
    void type(const QByteArray &text) const;
    /// What the clipboard holds, asked of its owner by another program.
    QByteArray clipboard() const;
    /// Lets another program own the clipboard, with this text on it.
    void setClipboard(const QByteArray &text) const;
    /// A digest of all that can be seen. Takes some 10 ms.
    QByteArray picture() const;
    /// Waits until nothing has changed on the screen for half a second; what it shows then.
    QByteArray waitForStillness() const;

private:
    Q_DISABLE_COPY_MOVE(VirtualScreen)
    QString startServer();
    QByteArray run(const QString &tool, const QStringList &arguments, const QByteArray &input = {}) const;

    QTemporaryDir m_frameBuffer; ///< where the server keeps its pixels
    QProcess m_server;
    QProcess m_windowManager;
    QString m_display;
    bool m_up = false;
};
}
