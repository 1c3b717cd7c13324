#include "ui/shell/message_bar.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "app/text/sentences.h"
#include "ui/theme/icon_label.h"
#include "ui/theme/theme.h"

namespace claviger
{
MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent),
      m_icon(new IconLabel(IconName::Check, ColorRole::Accent, Spacing::icon, this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setIcon(Icon::of(IconName::Cross));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss the message"));
    m_close->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Spacing::medium, Spacing::small, Spacing::small, Spacing::small);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    hide();
    connect(m_close, &QToolButton::clicked, this, &MessageBar::dismiss);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        emit actionTriggered();
    });
}

void MessageBar::showError(const Error &error)
{
    present(true, describe(error).joined(), {});
}

void MessageBar::showNote(const QString &text, const QString &action)
{
    present(false, text, action);
}

void MessageBar::present(bool error, const QString &text, const QString &action)
{
    m_error = error;
    m_icon->setIcon(
        error ? IconName::Warning : IconName::Check, error ? ColorRole::Danger : ColorRole::Accent);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
    update();
    QAccessibleEvent event(m_text, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void MessageBar::dismiss()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

QWidget *MessageBar::lastButton() const
{
    return m_close;
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(m_error ? ColorRole::DangerTint : ColorRole::InfoTint, palette()));
    painter.drawRoundedRect(rect(), Spacing::radius, Spacing::radius);
}
}
