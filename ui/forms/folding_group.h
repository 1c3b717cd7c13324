#pragma once

#include <QWidget>

class QVBoxLayout;

namespace claviger
{
class FoldHeader;

/// Fields that belong together, under a heading that folds them away.
class FoldingGroup final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldingGroup)

public:
    FoldingGroup(const QString &title, const QString &description, QWidget *parent = nullptr);

    QVBoxLayout *content() const { return m_layout; }
    QWidget *header() const;
    bool isFolded() const;
    void setFolded(bool folded);

signals:
    void foldedChanged(bool folded); ///< by the person

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FoldHeader *m_header;
    QWidget *m_content;
    QVBoxLayout *m_layout;
};
}
