#include "ui/unlock/environment_checks.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include "app/workspace/usual_environments.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
namespace
{
QString labelFor(const Environment &environment)
{
    const auto text = [](const char *source) { return QCoreApplication::translate("claviger", source); };
    if (environment.slug == u"development")
        return text(QT_TRANSLATE_NOOP("claviger", "Development"));
    if (environment.slug == u"staging")
        return text(QT_TRANSLATE_NOOP("claviger", "Staging"));
    if (environment.slug == u"production")
        return text(QT_TRANSLATE_NOOP("claviger", "Production"));
    return environment.label;
}

QPixmap dot(const QColor &color, int side, qreal ratio)
{
    QPixmap pixmap(QSize(side, side) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QRectF(0, 0, side, side).adjusted(1, 1, -1, -1));
    return pixmap;
}
}

QList<Environment> offeredEnvironments()
{
    QList<Environment> environments = usualEnvironments();
    for (Environment &environment : environments)
        environment.label = labelFor(environment);
    return environments;
}

QCheckBox *checkFor(const Environment &environment, QWidget *parent)
{
    const QString text = environment.isProtected
        ? QCoreApplication::translate("claviger", "%1 (protected)").arg(environment.label)
        : environment.label;
    auto *box = new QCheckBox(text, parent);
    const int side = Theme::scaled(10, box->fontMetrics());
    box->setIcon(dot(QColor(environment.color), side, parent->devicePixelRatioF()));
    box->setIconSize({side, side});
    box->setChecked(true);
    return box;
}
}
