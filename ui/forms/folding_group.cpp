#include "ui/forms/folding_group.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"

namespace claviger
{
FoldingGroup::FoldingGroup(const QString &title, const QString &description, QWidget *parent)
    : QWidget(parent),
      m_title(title),
      m_header(new QToolButton(this)),
      m_content(new QWidget(this)),
      m_layout(new QVBoxLayout(m_content))
{
    m_header->setText(QString(title).replace(u'&', QStringLiteral("&&")));
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setAutoRaise(true);
    m_header->setFocusPolicy(Qt::StrongFocus);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_header->setFont(bold);
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
    setFolded(false);
    connect(m_header, &QToolButton::clicked, this, [this] {
        setFolded(!m_folded);
        emit foldedChanged(m_folded);
    });
}

QWidget *FoldingGroup::header() const
{
    return m_header;
}

void FoldingGroup::setFolded(bool folded)
{
    m_folded = folded;
    m_content->setVisible(!folded);
    m_header->setIcon(Icon::of(folded ? IconName::Unfold : IconName::Fold));
    m_header->setAccessibleName(folded ? tr("%1, folded").arg(m_title) : tr("%1, unfolded").arg(m_title));
    m_header->setToolTip(folded ? tr("Show these fields") : tr("Fold these fields away"));
    QAccessibleEvent event(m_header, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
    update();
}

void FoldingGroup::paintEvent(QPaintEvent *)
{
    if (m_folded)
        return;
    // A line along the fields says how far the group goes.
    QPainter painter(this);
    const QRect within = m_content->geometry();
    const int x = isLeftToRight() ? within.left() + Spacing::small : within.right() - Spacing::small;
    painter.fillRect(QRect(x, within.top(), 1, within.height()), Theme::color(ColorRole::Border, palette()));
}
}
