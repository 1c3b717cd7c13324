#pragma once

#include <chrono>

#include <QElapsedTimer>
#include <QToolButton>

namespace claviger
{
/// The eye: a click shows until the next click, holding it shows until it is let go.
class RevealButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RevealButton)

public:
    explicit RevealButton(std::chrono::milliseconds hold, QWidget *parent = nullptr);

    void setFieldLabel(const QString &label);
    void setRevealed(bool revealed);

signals:
    void revealWanted();
    void hideWanted();

private:
    void describe();
    void whenPressed();
    void whenReleased();

    std::chrono::milliseconds m_hold;
    QElapsedTimer m_pressedFor;
    QString m_label;
    bool m_revealed = false;
    bool m_thisPressReveals = false;
};
}
