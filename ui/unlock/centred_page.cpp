#include "ui/unlock/centred_page.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/theme/icon_label.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
constexpr int margin = Spacing::huge * 3 / 4;

/// The sheet that the column lies on.
class Sheet final : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::color(ColorRole::Border, palette()));
        painter.setBrush(Theme::color(ColorRole::Surface, palette()));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 2 * Spacing::radius, 2 * Spacing::radius);
    }
};

QLabel *wrapped(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}
}

CentredPage::CentredPage(IconName icon, QWidget *parent) : QWidget(parent)
{
    auto *content = new Sheet(this);
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(margin, margin, margin, margin);
    m_column->setSpacing(Spacing::small);
    auto *picture = new IconLabel(icon, ColorRole::Accent, 40, content);
    m_heading = wrapped(content);
    m_heading->setFont(Theme::titleFont(font()));
    m_text = wrapped(content);
    Theme::makeMuted(m_text);
    m_failure = wrapped(content);
    RolePalette::follow(m_failure, ColorRole::Danger);
    m_failure->hide();
    m_column->addWidget(picture);
    m_column->addWidget(m_heading);
    m_column->addWidget(m_text);
    m_column->addSpacing(Spacing::medium);

    content->setFixedWidth(Theme::formWidth(this) + 2 * margin);
    auto *holder = new QWidget(this);
    auto *centre = new QVBoxLayout(holder);
    centre->addStretch(2);
    // Not by alignment, which asks for the height of the text at the width of the window.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(content);
    row->addStretch();
    centre->addLayout(row);
    centre->addStretch(3);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(holder);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
}

void CentredPage::finishColumn()
{
    m_column->addWidget(m_failure);
}

void CentredPage::setHeading(const QString &heading)
{
    m_heading->setText(heading);
}

void CentredPage::setText(const QString &text)
{
    m_text->setText(text);
}

void CentredPage::addLoss()
{
    auto *lost = new QLabel(tr("What had not been saved was discarded."), m_heading->parentWidget());
    lost->setWordWrap(true);
    RolePalette::follow(lost, ColorRole::Warning);
    m_column->addWidget(lost);
    m_column->addSpacing(Spacing::medium);
}

void CentredPage::showFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
    if (sentence.isEmpty())
        return;
    QAccessibleEvent event(m_failure, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QLabel *CentredPage::addLabelled(const QString &label, QWidget *input)
{
    auto *text = new QLabel(label, m_heading->parentWidget());
    text->setBuddy(input);
    input->setAccessibleName(QString(label).remove(u'&'));
    m_column->addWidget(text);
    m_column->addWidget(input);
    return text;
}
}
