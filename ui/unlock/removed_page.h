#pragma once

#include "ui/unlock/centred_page.h"

class QPushButton;

namespace claviger
{
/// Says that another program has removed the workspace that was open here. Nobody is led on into another one
/// with their hands on the keys.
class RemovedPage final : public CentredPage
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemovedPage)

public:
    /// `lostChanges`: something that was not saved went with it, which is said.
    RemovedPage(const QString &name, bool lostChanges, QWidget *parent = nullptr);

signals:
    void goOn(); ///< to another workspace, or to make a new one

protected:
    void showEvent(QShowEvent *event) override;

private:
    QPushButton *m_goOn;
};
}
