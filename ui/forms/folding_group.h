#pragma once

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace claviger
{
/// Fields that belong together, under a heading that folds them away.
class FoldingGroup final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldingGroup)

public:
    FoldingGroup(const QString &title, const QString &description, QWidget *parent = nullptr);

    QVBoxLayout *content() const { return m_layout; }
    QWidget *header() const;
    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

signals:
    void foldedChanged(bool folded); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_title;
    QToolButton *m_header;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    bool m_folded = false;
};
}
