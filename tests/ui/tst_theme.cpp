#include <cmath>

#include <QApplication>
#include <QDBusContext>
#include <QDBusError>
#include <QDBusVariant>
#include <QFile>
#include <QSignalSpy>
#include <QStyle>
#include <QTest>

#include "ui/theme/calm_style.h"
#include "ui/theme/icon.h"
#include "ui/theme/link_label.h"
#include "ui/theme/system_look.h"
#include "ui/theme/theme.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
/// WCAG 2.1, relative luminance.
double luminance(const QColor &color)
{
    const auto linear
        = [](double part) { return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4); };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (qMax(x, y) + 0.05) / (qMin(x, y) + 0.05);
}

struct Named
{
    QString name;
    QColor color;
};
}

/// The settings portal, as far as it is asked.
class Portal final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, QVariant> settings;

public slots:
    Q_SCRIPTABLE QDBusVariant Read(const QString &space, const QString &key)
    {
        if (!settings.contains(space + u' ' + key)) {
            sendErrorReply(QDBusError::InvalidArgs, u"no such setting"_s);
            return {};
        }
        // One variant more than the interface says, as the real one.
        return QDBusVariant(QVariant::fromValue(QDBusVariant(settings.value(space + u' ' + key))));
    }

signals:
    Q_SCRIPTABLE void SettingChanged(
        const QString &, const QString &, const QDBusVariant &); // space, key, value
};

/// Colours that can be read, and what follows the system.
class tst_theme final : public QObject
{
    Q_OBJECT

private slots:
    void text_can_be_read_on_everything_it_stands_on_data();
    void text_can_be_read_on_everything_it_stands_on();
    void the_focus_stands_out();
    void every_icon_is_drawn_in_the_colour_of_its_role();
    void links_change_their_colour_with_the_theme();
    void the_system_s_light_or_dark_is_read();
    void where_the_system_asks_for_less_motion_nothing_moves();
    void without_a_portal_nothing_is_said();
};

void tst_theme::text_can_be_read_on_everything_it_stands_on_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const QPalette palette = Theme::palette(scheme);
        const auto role = [&](ColorRole r) { return Theme::color(r, palette); };
        const QList<Named> grounds{{u"window"_s, palette.color(QPalette::Window)},
            {u"base"_s, palette.color(QPalette::Base)},
            {u"every other row"_s, palette.color(QPalette::AlternateBase)},
            {u"surface"_s, role(ColorRole::Surface)}, {u"selection"_s, role(ColorRole::Selection)},
            {u"info"_s, role(ColorRole::InfoTint)}, {u"danger tint"_s, role(ColorRole::DangerTint)},
            {u"button"_s, palette.color(QPalette::Button)}};
        const QList<Named> texts{{u"text"_s, palette.color(QPalette::Text)},
            {u"muted"_s, role(ColorRole::Muted)}, {u"link"_s, palette.color(QPalette::Link)},
            {u"success"_s, role(ColorRole::Success)}, {u"warning"_s, role(ColorRole::Warning)},
            {u"danger"_s, role(ColorRole::Danger)},
            {u"placeholder"_s, palette.color(QPalette::PlaceholderText)}};
        const QString which = scheme == ColorScheme::Dark ? u"dark"_s : u"light"_s;
        for (const Named &text : texts) {
            for (const Named &ground : grounds)
                QTest::newRow(qPrintable(u"%1: %2 on %3"_s.arg(which, text.name, ground.name)))
                    << text.color << ground.color;
        }
        QTest::newRow(qPrintable(which + u": primary button"_s))
            << role(ColorRole::OnAccent) << role(ColorRole::Accent);
        QTest::newRow(qPrintable(which + u": selected text"_s))
            << palette.color(QPalette::HighlightedText) << palette.color(QPalette::Highlight);
        QTest::newRow(qPrintable(which + u": tool tip"_s))
            << palette.color(QPalette::ToolTipText) << palette.color(QPalette::ToolTipBase);
    }
}

void tst_theme::text_can_be_read_on_everything_it_stands_on()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= 4.5, qPrintable(u"%1 : 1 (%2 on %3)"_s.arg(ratio).arg(text.name(), ground.name())));
}

void tst_theme::the_focus_stands_out()
{
    for (const ColorScheme scheme : {ColorScheme::Light, ColorScheme::Dark}) {
        const QPalette palette = Theme::palette(scheme);
        const QColor accent = Theme::color(ColorRole::Accent, palette);
        for (const auto ground : {QPalette::Window, QPalette::Base, QPalette::Button})
            QVERIFY(contrast(accent, palette.color(ground)) >= 3.0); // WCAG 2.1, 1.4.11
    }
}

void tst_theme::every_icon_is_drawn_in_the_colour_of_its_role()
{
    Theme::apply(*qApp, ColorScheme::Light);
    int drawn = 0;
    for (int i = 0; i <= static_cast<int>(IconName::Question); ++i) {
        const auto name = static_cast<IconName>(i);
        QVERIFY2(QFile::exists(Icon::resourcePath(name)), qPrintable(Icon::resourcePath(name)));
        const QImage image = Icon::of(name, ColorRole::Danger).pixmap(32, 32).toImage();
        const QColor wanted = Theme::color(ColorRole::Danger, QApplication::palette());
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                if (pixel.alpha() < 250)
                    continue;
                QCOMPARE(pixel.name(), wanted.name());
                ++drawn;
            }
        }
    }
    QVERIFY(drawn > 1000);
}

void tst_theme::links_change_their_colour_with_the_theme()
{
    Theme::apply(*qApp, ColorScheme::Light);
    LinkLabel label;
    label.setText(u"<a href=\"https://example.com\">link</a>"_s);
    label.show();
    const QImage light = label.grab().toImage();
    Theme::apply(*qApp, ColorScheme::Dark);
    QTRY_VERIFY(label.grab().toImage() != light);
    LinkLabel fresh;
    fresh.setText(label.text());
    fresh.resize(label.size());
    QTRY_COMPARE(label.grab().toImage(), fresh.grab().toImage());
}

void tst_theme::the_system_s_light_or_dark_is_read()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    Portal portal;
    portal.settings.insert(u"org.freedesktop.appearance color-scheme"_s, 1U);
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
        QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    SystemLook look(QDBusConnection::sessionBus());
    QSignalSpy changes(&look, &SystemLook::schemeChanged);
    look.start();
    QTRY_COMPARE(look.scheme(), ColorScheme::Dark);
    QCOMPARE(changes.size(), 1);
    QVERIFY(!look.wantsLessMotion());
    bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

void tst_theme::where_the_system_asks_for_less_motion_nothing_moves()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    Portal portal;
    portal.settings.insert(u"org.gnome.desktop.interface enable-animations"_s, false);
    QVERIFY(bus.registerObject(u"/org/freedesktop/portal/desktop"_s, &portal,
        QDBusConnection::ExportScriptableSlots | QDBusConnection::ExportScriptableSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.portal.Desktop"_s));
    QApplication::setEffectEnabled(Qt::UI_General, true);
    QApplication::setEffectEnabled(Qt::UI_AnimateMenu, true);
    const auto duration
        = [] { return qApp->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, nullptr); };
    QVERIFY(duration() > 0);
    SystemLook look(QDBusConnection::sessionBus());
    connect(&look, &SystemLook::motionChanged, this, &Theme::setLessMotion);
    look.start();
    QTRY_VERIFY(look.wantsLessMotion());
    QCOMPARE(duration(), 0);
    QVERIFY(!QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
    emit portal.SettingChanged(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, QDBusVariant(true));
    QTRY_VERIFY(!look.wantsLessMotion());
    QVERIFY(duration() > 0);
    QVERIFY(QApplication::isEffectEnabled(Qt::UI_AnimateMenu));
    bus.unregisterService(u"org.freedesktop.portal.Desktop"_s);
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

void tst_theme::without_a_portal_nothing_is_said()
{
    SystemLook look(QDBusConnection(u"none"_s));
    QSignalSpy changes(&look, &SystemLook::schemeChanged);
    look.start();
    QVERIFY(!changes.wait(50));
    QCOMPARE(look.scheme(), ColorScheme::Unknown);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::installStyle(application);
    tst_theme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_theme.moc"
