#pragma once

#include <QToolButton>

namespace claviger
{
/// The heading of a group of fields; a click folds them away or shows them again.
class FoldHeader final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FoldHeader)

public:
    FoldHeader(const QString &title, QWidget *parent);

    bool isFolded() const { return m_folded; }
    void setFolded(bool folded);

private:
    bool m_folded = false;
};
}
