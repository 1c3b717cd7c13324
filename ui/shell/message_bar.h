#pragma once

#include <QWidget>

#include "models/base/error.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace claviger
{
class IconLabel;

/// One message above the list: what went wrong and what mends it, or what was done and its undo. Never in the
/// way.
class MessageBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MessageBar)

public:
    explicit MessageBar(QWidget *parent = nullptr);

    void showError(const Error &error);
    /// `action` is the text of a button; empty: none.
    void showNote(const QString &text, const QString &action = {});
    void dismiss();
    QString text() const;
    QWidget *lastButton() const; ///< in the tab order

signals:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void present(bool error, const QString &text, const QString &action);

    IconLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QToolButton *m_close;
    bool m_error = false;
};
}
