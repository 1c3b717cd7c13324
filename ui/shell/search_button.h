#pragma once

#include <QAbstractButton>

class QAction;

namespace claviger
{
/// Looks like a field and opens the command palette, which is one.
class SearchButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SearchButton)

public:
    SearchButton(QAction *action, QWidget *parent);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_words; ///< as in an empty field; where there is room for all of them
    QString m_keys;
};
}
