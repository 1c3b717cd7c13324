#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace claviger
{
class IconLabel;
class Session;

/// Where the open workspace keeps its secrets, what that means, and how to change it.
class StoreBox final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StoreBox)

public:
    explicit StoreBox(Session &session, QWidget *parent = nullptr);

private:
    void follow(); ///< the workspace that is open now
    void refresh();
    void showMove();
    void showPassphraseChange();

    Session &m_session;
    IconLabel *m_icon;
    QLabel *m_name;
    QLabel *m_text;
    QPushButton *m_move;
    QPushButton *m_passphrase;
};
}
