#pragma once

#include <QWidget>

class QLabel;

namespace claviger
{
class CredentialActions;

/// Above the list while several are selected: how many, and what can be done with all of them.
class SelectionBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SelectionBar)

public:
    explicit SelectionBar(CredentialActions &actions, QWidget *parent = nullptr);

    void setCount(int count); ///< shown from two on

private:
    QLabel *m_count;
};
}
