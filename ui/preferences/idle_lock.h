#pragma once

#include <chrono>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace claviger
{
/// Tells when nobody has used the program's windows for a while: no key, no mouse.
class IdleLock final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(IdleLock)

public:
    explicit IdleLock(QObject *parent = nullptr);

    /// Zero: never. Counts from now.
    void setLimit(std::chrono::milliseconds limit);

signals:
    void idle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();

    std::chrono::milliseconds m_limit{0};
    QElapsedTimer m_unused;
    QTimer m_timer;
};
}
