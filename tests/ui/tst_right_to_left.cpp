#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTest>

#include "app/catalog/import_preview.h"
#include "ink.h"
#include "mirror.h"
#include "models/items/activity_model.h"
#include "models/items/credential_group_model.h"
#include "models/items/credential_table_model.h"
#include "models/search/palette_model.h"
#include "ui/activity/activity_delegate.h"
#include "ui/base/pill.h"
#include "ui/catalog/app_card_delegate.h"
#include "ui/catalog/app_credentials.h"
#include "ui/catalog/app_list_model.h"
#include "ui/catalog/credential_row.h"
#include "ui/catalog/import_item_delegate.h"
#include "ui/credentials/credential_delegate.h"
#include "ui/environments/switcher_delegate.h"
#include "ui/environments/switcher_model.h"
#include "ui/forms/masked_line_edit.h"
#include "ui/shell/palette_delegate.h"
#include "ui/shell/search_button.h"
#include "ui/shell/sidebar_delegate.h"
#include "ui/shell/sidebar_model.h"
#include "ui/shell/switcher_button.h"
#include "ui/theme/icon.h"
#include "ui/theme/text_line.h"
#include "ui/unlock/step_dots.h"
#include "ui/unlock/strength_meter.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
using Column = CredentialTableModel::Column;
using Role = CredentialTableModel::Role;

AppLookup lookup()
{
    AppLookup apps;
    apps.find = [](const QString &slug) {
        App app;
        app.slug = slug;
        app.name = LocalizedText(u"Acme"_s);
        app.monogram = u"A"_s;
        app.color = u"#a01010"_s;
        return std::optional(app);
    };
    return apps;
}
}

/// What Claviger paints itself, in a layout that is read from right to left: each thing stands where a mirror
/// would show it, nothing on top of another, and words are not mirrored. It is the direction of the row or
/// widget that counts: all of this holds in an application of either.
class tst_right_to_left final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void cleanupTestCase() { QApplication::setLayoutDirection(Qt::LeftToRight); }

    void app_of_a_credential();
    void focus_of_the_list();
    void label_of_a_credential_data();
    void label_of_a_credential();
    void scope_of_a_credential_data();
    void scope_of_a_credential();
    void environment_of_a_credential();
    void status_of_a_credential_data();
    void status_of_a_credential();
    void times_of_a_credential();
    void header_of_a_group();
    void line_of_the_activity();
    void day_of_the_activity();
    void item_of_an_import();
    void card_of_an_app();
    void categories_of_an_app();
    void row_of_the_sidebar();
    void folded_sidebar();
    void row_of_a_switcher();
    void row_of_the_palette();
    void credential_of_an_app();
    void buttons_of_the_top_bar();
    void dots_of_a_secret();
    void labels_begin_where_one_reads();
    void button_with_an_icon();
    void meters_fill_as_one_reads();
    void words_keep_their_own_order_data();
    void words_keep_their_own_order();
    void icons_that_point_onward_turn_data();
    void icons_that_point_onward_turn();

private:
    CredentialDelegate m_credentials{lookup()};
    View m_view;
};

void tst_right_to_left::initTestCase_data()
{
    QTest::addColumn<Qt::LayoutDirection>("application");
    QTest::newRow("ltr application") << Qt::LeftToRight;
    QTest::newRow("rtl application") << Qt::RightToLeft;
}

void tst_right_to_left::init()
{
    QFETCH_GLOBAL(Qt::LayoutDirection, application);
    QApplication::setLayoutDirection(application);
}

void tst_right_to_left::app_of_a_credential()
{
    Cell cell(Column::App);
    cell.set(Qt::DisplayRole, u"Slack"_s);
    cell.set(Role::AppSlug, u"slack"_s);
    m_view.compare(m_credentials, cell.index(), 2);
}

void tst_right_to_left::focus_of_the_list()
{
    View view;
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    Cell cell(Column::App);
    cell.set(Qt::DisplayRole, u"Slack"_s);
    cell.set(Role::AppSlug, u"slack"_s);
    view.compare(m_credentials, cell.index(), 3, QStyle::State_Selected);
}

void tst_right_to_left::label_of_a_credential_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<bool>("isDefault");
    QTest::addColumn<int>("things");
    QTest::newRow("first line") << u"Production"_s << QString() << false << 1;
    QTest::newRow("second line") << QString() << u"production"_s << false << 1;
    QTest::newRow("a default") << u"Production"_s << QString() << true << 2;
    QTest::newRow("a long default") << QString(80, u'm') << QString() << true << 2;
}

void tst_right_to_left::label_of_a_credential()
{
    QFETCH(QString, label);
    QFETCH(QString, slug);
    QFETCH(bool, isDefault);
    QFETCH(int, things);
    Cell cell(Column::Label);
    cell.set(Qt::DisplayRole, label);
    cell.set(Role::Slug, slug);
    cell.set(Role::IsDefault, isDefault);
    CredentialDelegate delegate{lookup()}; // it remembers what the second line says
    m_view.compare(delegate, cell.index(), things);
}

void tst_right_to_left::scope_of_a_credential_data()
{
    QTest::addColumn<ScopeKind>("kind");
    QTest::newRow("organization") << ScopeKind::Organization;
    QTest::newRow("project") << ScopeKind::Project;
    QTest::newRow("user") << ScopeKind::User;
}

void tst_right_to_left::scope_of_a_credential()
{
    QFETCH(ScopeKind, kind);
    Cell cell(Column::Scope);
    cell.set(Qt::DisplayRole, u"storefront"_s);
    cell.set(Role::Scope, static_cast<int>(kind));
    m_view.compare(m_credentials, cell.index(), 2);
}

void tst_right_to_left::environment_of_a_credential()
{
    Cell cell(Column::Environment);
    cell.set(Qt::DisplayRole, u"Production"_s);
    for (const QString &color : {u"#a01010"_s, QString()}) { // none: all environments
        cell.set(Role::EnvironmentColor, color);
        m_view.compare(m_credentials, cell.index(), 2);
    }
}

void tst_right_to_left::status_of_a_credential_data()
{
    QTest::addColumn<CredentialStatus>("status");
    QTest::newRow("ready") << CredentialStatus::Ready;
    QTest::newRow("incomplete") << CredentialStatus::Incomplete;
    QTest::newRow("missing") << CredentialStatus::SecretMissing;
    QTest::newRow("tampered") << CredentialStatus::SecretTampered;
}

void tst_right_to_left::status_of_a_credential()
{
    QFETCH(CredentialStatus, status);
    Cell cell(Column::Status);
    cell.set(Qt::DisplayRole, u"Something"_s);
    cell.set(Role::Status, static_cast<int>(status));
    m_view.compare(m_credentials, cell.index(), 2);
}

void tst_right_to_left::times_of_a_credential()
{
    for (const Column column : {Column::Used, Column::Deleted}) {
        Cell cell(column);
        cell.set(Qt::DisplayRole, u"never"_s);
        m_view.compare(m_credentials, cell.index(), 1);
    }
}

void tst_right_to_left::header_of_a_group()
{
    Cell cell;
    cell.set(CredentialGroupModel::Role::GroupName, u"Production"_s);
    cell.set(CredentialGroupModel::Role::GroupCount, 7);
    for (const QStyle::State more : {QStyle::State(), QStyle::State(QStyle::State_Open)}) {
        const auto header = [&](Qt::LayoutDirection direction) {
            QStyleOptionViewItem option = m_view.option(direction, more | QStyle::State_HasFocus);
            option.rect = QRect(0, 0, paintedWidth, 40);
            QImage image = blank(option.rect.size());
            QPainter painter(&image);
            m_credentials.paintGroup(painter, option, cell.index());
            return image;
        };
        compareMirrored(header(Qt::LeftToRight), header(Qt::RightToLeft), 4);
    }
}

void tst_right_to_left::line_of_the_activity()
{
    const ActivityDelegate delegate;
    const auto current = QStyle::State_Selected | QStyle::State_HasFocus;
    Cell cell;
    cell.set(ActivityModel::Role::Time, u"10:42"_s);
    cell.set(ActivityModel::Role::Code, u"reveal"_s);
    cell.set(Qt::DisplayRole, u"Revealed"_s);
    m_view.compare(delegate, cell.index(), 4, current);
    cell.set(Qt::DisplayRole, QString());
    cell.set(ActivityModel::Role::Who, u"me"_s);
    m_view.compare(delegate, cell.index(), 4, current);
}

void tst_right_to_left::day_of_the_activity()
{
    const ActivityDelegate delegate;
    Cell cell;
    const int line = m_view.painted(delegate, cell.index(), Qt::LeftToRight).height();
    cell.set(ActivityModel::Role::Day, u"Yesterday"_s);
    const auto day = [&](Qt::LayoutDirection direction) {
        const QImage whole = m_view.painted(delegate, cell.index(), direction);
        return whole.copy(0, 0, whole.width(), whole.height() - line);
    };
    compareMirrored(day(Qt::LeftToRight), day(Qt::RightToLeft), 1);
}

void tst_right_to_left::item_of_an_import()
{
    using ItemRole = ImportItemDelegate::Role;
    const ImportItemDelegate delegate;
    for (const ItemRole line : {ItemRole::Name, ItemRole::Detail}) {
        Cell cell;
        cell.set(Qt::CheckStateRole, Qt::Checked);
        cell.set(line, u"Mailer"_s);
        cell.set(ItemRole::Status, static_cast<int>(ImportStatus::New));
        m_view.compare(delegate, cell.index(), 3, QStyle::State_Selected);
    }
}

void tst_right_to_left::card_of_an_app()
{
    const AppCardDelegate delegate;
    Cell named;
    named.set(Qt::DisplayRole, u"Slack"_s);
    named.set(AppListModel::Role::Slug, u"slack"_s);
    named.set(AppListModel::Role::Color, u"#a01010"_s);
    named.set(AppListModel::Role::Credentials, 7);
    m_view.compare(delegate, named.index(), 4); // the number has an icon
    named.set(Qt::DisplayRole, QString());
    named.set(AppListModel::Role::Credentials, 0);
    named.set(AppListModel::Role::Methods, u"OAuth"_s);
    m_view.compare(delegate, named.index(), 2);
}

void tst_right_to_left::categories_of_an_app()
{
    const AppCardDelegate delegate;
    Cell cell;
    cell.set(AppListModel::Role::Categories, QStringList{u"Mail"_s, u"Databases"_s});
    const auto foot = [&](Qt::LayoutDirection direction) {
        const QImage whole = m_view.painted(delegate, cell.index(), direction);
        const int pill = Pill::height(m_view.font());
        return whole.copy(QRect(0, whole.height() - 2 * pill, whole.width(), pill));
    };
    compareMirrored(foot(Qt::LeftToRight), foot(Qt::RightToLeft), 2);
}

void tst_right_to_left::row_of_the_sidebar()
{
    SidebarRow heading;
    heading.text = u"Credentials"_s;
    SidebarRow view;
    view.kind = SidebarRow::Kind::View;
    view.mark = SidebarRow::Mark::Icon;
    view.text = u"storefront"_s;
    view.count = 7;
    view.isChosen = true;
    SidebarModel model;
    model.setRows({heading, view});
    const SidebarDelegate delegate(model, nullptr);
    m_view.compare(delegate, model.index(0), 1);
    m_view.compare(delegate, model.index(1), 4);
}

void tst_right_to_left::folded_sidebar()
{
    SidebarRow row;
    row.kind = SidebarRow::Kind::View;
    row.count = 7;
    row.isUrgent = true;
    SidebarModel model;
    model.setRows({row});
    const SidebarDelegate delegate(model, nullptr);
    const auto strip = [&](Qt::LayoutDirection direction) {
        QStyleOptionViewItem option = m_view.option(direction, {});
        option.rect = QRect(0, 0, 44, 30);
        QImage image = blank(option.rect.size());
        QPainter painter(&image);
        delegate.paint(&painter, option, model.index(0));
        return image;
    };
    compareMirrored(strip(Qt::LeftToRight), strip(Qt::RightToLeft), 1); // the dot beside the icon
}

void tst_right_to_left::row_of_a_switcher()
{
    SwitcherRow row;
    row.label = u"Production"_s;
    row.color = u"#a01010"_s;
    row.isProtected = true;
    row.isChosen = true;
    SwitcherModel model;
    model.setRows({row});
    m_view.compare(SwitcherDelegate(model, nullptr), model.index(0), 4);
}

void tst_right_to_left::row_of_the_palette()
{
    Cell cell;
    cell.set(Qt::DisplayRole, u"Lock"_s);
    cell.set(PaletteModel::Role::Kind, static_cast<int>(PaletteEntry::Kind::Page));
    cell.set(PaletteModel::Role::Detail, u"workspace"_s);
    cell.set(PaletteModel::Role::Keys, u"Del"_s);
    m_view.compare(PaletteDelegate(lookup(), nullptr), cell.index(), 4);
}

void tst_right_to_left::credential_of_an_app()
{
    CredentialLine line;
    line.label = u"Production"_s;
    CredentialRow fine(line, nullptr);
    compareMirrored(fine, 1);
    line.problem = u"Incomplete"_s;
    CredentialRow wrong(line, nullptr);
    compareMirrored(wrong, 2); // what is wrong stands below the label
}

void tst_right_to_left::buttons_of_the_top_bar()
{
    SwitcherButton environment(u"Environment"_s, nullptr);
    environment.showNoun(u"production"_s, Shape::Circle, u"#a01010"_s, false, true);
    compareMirrored(environment, 4); // its lock and its arrow
    QAction action(u"Search"_s);
    action.setShortcut(Qt::CTRL | Qt::Key_K);
    SearchButton search(&action, nullptr);
    compareMirrored(search, 2, 20); // its icon and words, and its keys
}

void tst_right_to_left::dots_of_a_secret()
{
    MaskedLineEdit edit;
    edit.setStandIn(true);
    compareMirrored(edit, 1);
}

void tst_right_to_left::labels_begin_where_one_reads()
{
    for (const Qt::Alignment alignment :
        {Qt::AlignLeading | Qt::AlignVCenter, Qt::AlignTrailing | Qt::AlignTop}) {
        QLabel label(u"Slack"_s);
        label.setAlignment(alignment);
        compareMirrored(label, 1);
        label.setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(label.alignment(), alignment);
    }
}

void tst_right_to_left::button_with_an_icon()
{
    // Of either script: the mark makes the letters read from right to left.
    for (const QString &text : {u"Lock"_s, QChar(0x200F) + u"Lock"_s}) {
        QPushButton button(Icon::of(IconName::Lock), text);
        compareMirrored(button, 2, 4);
    }
}

void tst_right_to_left::meters_fill_as_one_reads()
{
    StrengthMeter meter(nullptr);
    meter.setScore(3, false); // three of four parts
    compareMirrored(meter, 2);
    StepDots steps(3, nullptr);
    steps.setCurrent(0);
    compareMirrored(steps, 1);
}

void tst_right_to_left::words_keep_their_own_order_data()
{
    QTest::addColumn<QString>("text");
    // The wide gap keeps the things apart.
    QTest::newRow("a full stop") << u"mmmmm     ."_s;
    QTest::newRow("brackets") << u"mmmmm     (mm)"_s;
    QTest::newRow("hebrew") << u"שלום     !"_s;
}

void tst_right_to_left::words_keep_their_own_order()
{
    QFETCH(QString, text);
    QFETCH_GLOBAL(Qt::LayoutDirection, application);
    QImage plain = blank({paintedWidth, 40});
    QPainter(&plain).drawText(plain.rect(), text); // as a painter does that nobody told of a direction
    const InkRuns expected = inkRuns(plain);
    QCOMPARE(expected.size(), 2);
    for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QImage image = blank(plain.size());
        QPainter painter(&image);
        painter.setLayoutDirection(application);
        drawTextLine(painter, image.rect(), direction, text);
        const InkRuns found = inkRuns(image);
        QCOMPARE(found.size(), 2);
        QVERIFY2(qAbs(found[0].width() - expected[0].width()) <= 1, qPrintable(describe(found)));
        QVERIFY2(qAbs(found[1].width() - expected[1].width()) <= 1, qPrintable(describe(found)));
        const int outside = direction == Qt::LeftToRight ? found[0].first : paintedWidth - 1 - found[1].last;
        QVERIFY2(outside <= bearing, qPrintable(describe(found)));
    }
}

void tst_right_to_left::icons_that_point_onward_turn_data()
{
    QTest::addColumn<int>("icon");
    QTest::addColumn<bool>("turns");
    QTest::newRow("back") << static_cast<int>(IconName::Back) << true;
    QTest::newRow("unfold") << static_cast<int>(IconName::Unfold) << true;
    QTest::newRow("sidebar") << static_cast<int>(IconName::Sidebar) << true;
    QTest::newRow("check") << static_cast<int>(IconName::Check) << false;
    QTest::newRow("search") << static_cast<int>(IconName::Search) << false;
}

void tst_right_to_left::icons_that_point_onward_turn()
{
    QFETCH(int, icon);
    QFETCH(bool, turns);
    const auto picture = [icon](Qt::LayoutDirection direction) {
        QApplication::setLayoutDirection(direction);
        return Icon::of(static_cast<IconName>(icon)).pixmap(32, 32).toImage();
    };
    const QImage ltr = picture(Qt::LeftToRight);
    QVERIFY(ltr != ltr.mirrored(true, false));
    QCOMPARE(picture(Qt::RightToLeft), turns ? ltr.mirrored(true, false) : ltr);
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::installStyle(application);
    Theme::apply(application, ColorScheme::Light);
    tst_right_to_left test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_right_to_left.moc"
