#include "ui/forms/folding_group.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/forms/fold_header.h"
#include "ui/theme/theme.h"

namespace claviger
{
FoldingGroup::FoldingGroup(const QString &title, const QString &description, QWidget *parent)
    : QWidget(parent),
      m_header(new FoldHeader(title, this)),
      m_content(new QWidget(this)),
      m_layout(new QVBoxLayout(m_content))
{
    m_layout->setContentsMargins(Spacing::medium + Spacing::half, 0, 0, 0);
    m_layout->setSpacing(Spacing::medium);
    if (!description.isEmpty()) {
        auto *help = new QLabel(description, m_content);
        help->setTextFormat(Qt::PlainText);
        help->setWordWrap(true);
        help->setFont(Theme::smallFont(font()));
        Theme::makeMuted(help);
        m_layout->addWidget(help);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::small);
    layout->addWidget(m_header, 0, Qt::AlignLeading);
    layout->addWidget(m_content);
    connect(m_header, &FoldHeader::clicked, this, [this] {
        setFolded(!isFolded());
        emit foldedChanged(isFolded());
    });
}

QWidget *FoldingGroup::header() const
{
    return m_header;
}

bool FoldingGroup::isFolded() const
{
    return m_header->isFolded();
}

void FoldingGroup::setFolded(bool folded)
{
    m_content->setVisible(!folded);
    m_header->setFolded(folded);
    update();
}

void FoldingGroup::paintEvent(QPaintEvent *)
{
    if (isFolded())
        return;
    // A line along the fields says how far the group goes.
    QPainter painter(this);
    const QRect within = m_content->geometry();
    const int x = isLeftToRight() ? within.left() + Spacing::small : within.right() - Spacing::small;
    painter.fillRect(QRect(x, within.top(), 1, within.height()), Theme::color(ColorRole::Border, palette()));
}
}
