#pragma once

#include <QAbstractButton>

#include "ui/catalog/app_credentials.h"

namespace claviger
{
/// A credential on its app's page; a click or Space leads to it.
class CredentialRow final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CredentialRow)

public:
    CredentialRow(CredentialLine line, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintWords(QPainter &painter) const;

    CredentialLine m_line;
};
}
