#include "ui/unlock/strength_meter.h"

#include <QBoxLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include "app/secrets/passphrase.h"
#include "ui/base/accessible_gauge.h"
#include "ui/theme/theme.h"

namespace claviger
{
namespace
{
constexpr int parts = 4;

QAccessibleInterface *faceOf(const QString &, QObject *object)
{
    auto *meter = qobject_cast<StrengthMeter *>(object);
    if (!meter)
        return nullptr;
    return new AccessibleGauge(
        *meter, parts, [meter] { return AccessibleGauge::Reading{meter->value(), meter->word()}; });
}
}

class StrengthMeter::Bar final : public QWidget
{
public:
    using QWidget::QWidget;
    int score = -1;

    QSize sizeHint() const override { return {120, 6}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const qreal width = (this->width() - 3.0 * (parts - 1)) / parts;
        for (int i = 0; i < parts; ++i) {
            const int part = isRightToLeft() ? parts - 1 - i : i;
            painter.setBrush(part < score ? filled() : Theme::color(ColorRole::Border, palette()));
            painter.drawRoundedRect(QRectF(i * (width + 3), 0, width, height()), 3, 3);
        }
    }

private:
    QColor filled() const
    {
        const ColorRole role = score >= weakestAllowedScore ? ColorRole::Success
            : score == 2                                    ? ColorRole::Warning
                                                            : ColorRole::Danger;
        return Theme::color(role, palette());
    }
};

StrengthMeter::StrengthMeter(QWidget *parent)
    : QWidget(parent),
      m_bar(new Bar(this)),
      m_word(new QLabel(this))
{
    QAccessible::installFactory(faceOf);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    m_bar->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    layout->addWidget(m_bar, 1, Qt::AlignVCenter);
    layout->addWidget(m_word);
    Theme::makeMuted(m_word);
    setScore(0, true);
}

void StrengthMeter::setScore(int score, bool empty)
{
    const QStringList words{tr("Very easy to guess"), tr("Easy to guess"), tr("Not strong enough yet"),
        tr("Strong"), tr("Very strong")};
    m_bar->score = empty ? 0 : qBound(1, score, parts);
    m_word->setText(empty ? tr("Use several words") : words.value(score));
    setAccessibleName(tr("Strength"));
    setAccessibleDescription(m_word->text());
    m_bar->update();
    QAccessibleValueChangeEvent event(this, m_bar->score);
    QAccessible::updateAccessibility(&event);
}

int StrengthMeter::value() const
{
    return m_bar->score;
}

QString StrengthMeter::word() const
{
    return m_word->text();
}
}
