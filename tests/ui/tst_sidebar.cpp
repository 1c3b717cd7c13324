#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include "models/items/credential_mime.h"
#include "ui/shell/sidebar.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
using Kind = CredentialView::Kind;

Project project(char byte, const QString &label)
{
    Project one;
    one.id = *Id::fromBytes(QByteArray(Id::byteCount, byte));
    one.label = label;
    one.color = u"#3b5bdb"_s;
    return one;
}
}

class tst_sidebar final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void projects_have_a_row_each_and_the_current_row_stays();
    void arrows_pass_over_headings_and_show_what_they_reach();
    void a_row_says_its_name_and_how_many_there_are();
    void a_choice_made_by_the_window_is_not_told_back();
    void scopes_and_the_trash_take_credentials();
    void it_folds_by_hand_and_in_a_narrow_window();

private:
    QString current() const { return m_sidebar->list().currentIndex().data().toString(); }

    std::unique_ptr<Sidebar> m_sidebar;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_sidebar::init()
{
    m_tester.reset();
    m_sidebar = std::make_unique<Sidebar>();
    m_tester = std::make_unique<QAbstractItemModelTester>(
        m_sidebar->list().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_sidebar->setPages({{u"list"_s, u"Credentials"_s, IconName::Key, PageSection::Credentials, {}},
        {u"apps"_s, u"Apps"_s, IconName::Apps, PageSection::Workspace, {}}});
    m_sidebar->resize(200, 600);
    m_sidebar->show();
    m_sidebar->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_sidebar.get()));
    m_sidebar->list().setFocus();
}

void tst_sidebar::projects_have_a_row_each_and_the_current_row_stays()
{
    const Project shop = project('a', u"storefront"_s);
    m_sidebar->setProjects({shop});
    m_sidebar->selectView({Kind::Project, shop.id});
    QCOMPARE(current(), u"storefront"_s);
    QSignalSpy chosen(m_sidebar.get(), &Sidebar::viewChosen);
    m_sidebar->setProjects({project('b', u"billing"_s), shop});
    QCOMPARE(current(), u"storefront"_s);
    QVERIFY(m_sidebar->model().rowOfView({Kind::Project, project('b', {}).id}) > 0);
    QCOMPARE(chosen.count(), 0);
}

void tst_sidebar::arrows_pass_over_headings_and_show_what_they_reach()
{
    m_sidebar->selectView({Kind::NeedAttention, {}});
    QSignalSpy views(m_sidebar.get(), &Sidebar::viewChosen);
    QSignalSpy pages(m_sidebar.get(), &Sidebar::pageChosen);
    QTest::keyClick(&m_sidebar->list(), Qt::Key_Down);
    QCOMPARE(views.count(), 1);
    QCOMPARE(views.first().first().value<CredentialView>().kind, Kind::Trash);
    QTest::keyClick(&m_sidebar->list(), Qt::Key_Down); // over the heading
    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages.first().first().toString(), u"apps"_s);
    QSignalSpy entered(m_sidebar.get(), &Sidebar::entered);
    QTest::keyClick(&m_sidebar->list(), Qt::Key_Return);
    QCOMPARE(entered.count(), 1);
}

void tst_sidebar::a_row_says_its_name_and_how_many_there_are()
{
    CredentialViewCounts counts;
    counts.organization = 17;
    counts.needAttention = 1;
    m_sidebar->setCounts(counts);
    m_sidebar->setPageCount(u"apps"_s, 2);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&m_sidebar->list());
    QVERIFY(list);
    QStringList names;
    for (int i = 0; i < list->childCount(); ++i)
        names.append(list->child(i)->text(QAccessible::Name));
    QVERIFY2(names.contains(u"Organization, 17 credential(s)"_s), qPrintable(names.join(u'|')));
    QVERIFY2(names.contains(u"Trash, 0 credential(s)"_s), qPrintable(names.join(u'|')));
    QVERIFY2(names.contains(u"Apps, 2 new"_s), qPrintable(names.join(u'|')));
}

void tst_sidebar::a_choice_made_by_the_window_is_not_told_back()
{
    QSignalSpy views(m_sidebar.get(), &Sidebar::viewChosen);
    QSignalSpy pages(m_sidebar.get(), &Sidebar::pageChosen);
    m_sidebar->selectView({Kind::User, {}});
    QCOMPARE(current(), u"User"_s);
    m_sidebar->selectPage(u"apps"_s);
    QCOMPARE(current(), u"Apps"_s);
    QCOMPARE(views.count() + pages.count(), 0);
}

void tst_sidebar::scopes_and_the_trash_take_credentials()
{
    const Project shop = project('a', u"storefront"_s);
    const Id credential = project('c', {}).id;
    m_sidebar->setProjects({shop});
    const QString before = current();
    QSignalSpy dropped(m_sidebar.get(), &Sidebar::credentialsDropped);
    QListView &list = m_sidebar->list();
    const auto drop = [&](const CredentialView &where, const QMimeData &data) {
        const QPoint place
            = list.visualRect(list.model()->index(m_sidebar->model().rowOfView(where), 0)).center();
        QDragEnterEvent enter(place, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list.viewport(), &enter);
        QDragMoveEvent move(place, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(list.viewport(), &move);
        QDropEvent event(place, Qt::MoveAction, &data, Qt::LeftButton, {});
        if (move.isAccepted())
            QApplication::sendEvent(list.viewport(), &event);
        return move.isAccepted();
    };
    const auto mime = credentialsMime({credential});
    for (const CredentialView &where : {CredentialView{Kind::Organization, {}}, {Kind::Project, shop.id},
             {Kind::User, {}}, {Kind::Trash, {}}}) {
        dropped.clear();
        QVERIFY(drop(where, *mime));
        QCOMPARE(dropped.count(), 1);
        QCOMPARE(dropped.first().at(0).value<QList<Id>>(), QList<Id>{credential});
        QCOMPARE(dropped.first().at(1).value<CredentialView>(), where);
    }
    dropped.clear();
    QVERIFY(!drop({Kind::All, {}}, *mime));
    QVERIFY(!drop({Kind::NeedAttention, {}}, *mime));
    QMimeData other;
    other.setText(u"nothing of ours"_s);
    QVERIFY(!drop({Kind::User, {}}, other));
    QCOMPARE(dropped.count(), 0);
    QCOMPARE(current(), before); // a drop is not a choice
}

void tst_sidebar::it_folds_by_hand_and_in_a_narrow_window()
{
    const int wide = m_sidebar->width();
    m_sidebar->setNarrow(true);
    QVERIFY(m_sidebar->isFolded());
    QTRY_VERIFY(m_sidebar->width() < wide / 2);
    QVERIFY(!m_sidebar->prefersFolded());
    m_sidebar->toggle();
    QVERIFY(!m_sidebar->isFolded()); // a look at it in the narrow window
    m_sidebar->setNarrow(false);
    QVERIFY(!m_sidebar->isFolded());
    m_sidebar->toggle();
    QVERIFY(m_sidebar->prefersFolded());
    m_sidebar->setNarrow(true);
    m_sidebar->setNarrow(false);
    QVERIFY(m_sidebar->isFolded()); // as wished
}

QTEST_MAIN(tst_sidebar)
#include "tst_sidebar.moc"
