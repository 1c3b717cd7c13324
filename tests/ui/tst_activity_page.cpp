#include <QAccessible>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

#include "app/store/activity_repository.h"
#include "app/store/store_thread.h"
#include "desktop_test.h"
#include "ui/activity/activity_details.h"
#include "ui/activity/activity_exporter.h"
#include "ui/activity/activity_filter_bar.h"
#include "ui/activity/activity_page.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/shell/message_bar.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The page of the activity as a person uses it.
class TestActivityPage final : public DesktopTest
{
    Q_OBJECT

private slots:
    void it_says_who_did_what_and_when_and_goes_on_doing_so()
    {
        open();
        QTRY_COMPARE(lines(),
            (QStringList{
                u"Added “CI”"_s, u"Added “Bot”"_s, u"Created the workspace “%1”"_s.arg(workspaceName())}));
        QCOMPARE(lineData(0, ActivityModel::Role::Day), u"Today"_s);
        QCOMPARE(lineData(1, ActivityModel::Role::Day), QString());
        QCOMPARE(lineData(0, ActivityModel::Role::Who), u"You · Desktop"_s);

        readSecret(m_bot);
        QTRY_COMPARE(lines().value(0), u"Revealed “API key” of “Bot”"_s); // the field by its name
        QCOMPARE(activity().list().currentIndex().data().toString(), u"Added “CI”"_s); // stays where one was
        QVERIFY2(namelessInputs(&activity()).isEmpty(), qPrintable(namelessInputs(&activity()).join(u' ')));
        auto *face = QAccessible::queryAccessibleInterface(&activity().list());
        QVERIFY(face && face->child(0));
        QVERIFY(face->child(0)->text(QAccessible::Name).contains(u"You · Desktop"_s));
    }

    void filters_leave_out_and_can_be_cleared()
    {
        open();
        readSecret(m_bot);
        QTRY_COMPARE(lines().size(), 4);
        activity().focusSearch();
        type(u"bot"_s);
        QTRY_COMPARE(lines(), (QStringList{u"Revealed “API key” of “Bot”"_s, u"Added “Bot”"_s}));
        press(Qt::Key_Down); // in the list, while one types
        QCOMPARE(activity().list().currentIndex().row(), 1);
        press(Qt::Key_Escape);
        QTRY_COMPARE(lines().size(), 4);

        QVERIFY(tabTo(u"What was done"_s));
        press(Qt::Key_Down);
        QTRY_COMPARE(lines(), QStringList{u"Revealed “API key” of “Bot”"_s});
        QVERIFY(tabTo(u"With which program"_s));
        press(Qt::Key_End);
        QTRY_VERIFY(lines().isEmpty());
        auto *clear = buttonWith(u"Clear the filters"_s);
        QVERIFY(clear && clear->isVisible());
        QVERIFY(!activity().list().isVisible());
        clear->click();
        QTRY_COMPARE(lines().size(), 4);
        QVERIFY(activity().list().isVisible());
    }

    void the_details_lead_to_the_credential_and_to_its_activity()
    {
        open();
        readSecret(m_bot);
        QTRY_COMPARE(lines().size(), 4);
        activity().list().setCurrentIndex(activity().list().model()->index(0, 0));
        QVERIFY(detailTexts().contains(u"API key"_s));
        QVERIFY(detailTexts().contains(u"This computer"_s));
        QVERIFY(!detailTexts().contains(u"key-of-bot"_s));
        buttonWith(u"Show it"_s)->click();
        QVERIFY(page().isVisible());
        QCOMPARE(page().inspector().shown(), m_bot);
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(activity().isVisible());
        buttonWith(u"Only its activity"_s)->click();
        QTRY_COMPARE(lines(), (QStringList{u"Revealed “API key” of “Bot”"_s, u"Added “Bot”"_s}));
        button(activity(), u"Show the activity of all credentials"_s).click();
        QTRY_COMPARE(lines().size(), 4);
    }

    void only_the_newest_change_offers_its_undo()
    {
        open();
        QTRY_COMPARE(lines().size(), 3);
        activity().list().setCurrentIndex(activity().list().model()->index(1, 0));
        QVERIFY(!buttonWith(u"Undo this change"_s));
        activity().list().setCurrentIndex(activity().list().model()->index(0, 0));
        QVERIFY(buttonWith(u"Undo this change"_s));
        buttonWith(u"Undo this change"_s)->click();
        QTRY_COMPARE(lines().value(0), u"Undid: Added “CI”"_s);
        QTRY_VERIFY(activity()
                .list()
                .model()
                ->index(1, 0)
                .data(static_cast<int>(ActivityModel::Role::Undone))
                .toBool());
        QCOMPARE(activity().messages().text(), u"Undone: Added “CI”"_s);
        QVERIFY(!buttonWith(u"Undo this change"_s)); // what is selected has been undone
        QVERIFY(detailTexts().contains(u"It has been undone."_s));
    }

    void the_list_is_written_as_json_lines()
    {
        open();
        readSecret(m_bot);
        QTRY_COMPARE(lines().size(), 4);
        buttonWith(u"Export…"_s)->click();
        auto *dialog = activity().findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = m->home.filePath(u"log.jsonl"_s);
        dialog->close();
        activity().exporter().write({}, path);
        QTRY_VERIFY(activity().messages().text().contains(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QCOMPARE(written.count('\n'), 4);
        QVERIFY(!written.contains("key-of-bot"));
        activity().exporter().write({}, m->home.filePath(u"no/such/folder.jsonl"_s));
        QTRY_VERIFY(!activity().messages().text().contains(path));
        QVERIFY(!QFileInfo::exists(m->home.filePath(u"no"_s)));
    }

    void a_long_log_comes_as_one_reads_on()
    {
        createVault();
        fillLog(350);
        open();
        QTRY_COMPARE(lines().size(), 100);
        activity().list().setFocus();
        for (int wanted : {200, 300}) {
            press(Qt::Key_End);
            QTRY_COMPARE(lines().size(), wanted);
        }
        press(Qt::Key_End);
        QTRY_VERIFY(lines().size() > 350);
        QVERIFY(lines().constLast().startsWith(u"Created"_s));
    }

    void it_goes_while_it_reads()
    {
        createVault();
        fillLog(3000);
        open();
        activity().exporter().write({}, m->home.filePath(u"log.jsonl"_s));
        m->window->lock();
        QTRY_VERIFY(!m->window->activity());
        QTRY_COMPARE(m->session->workspace()->state(), Workspace::State::Locked);
        QVERIFY(!QFileInfo::exists(m->home.filePath(u"log.jsonl"_s)));
    }

private:
    /// In a workspace with two credentials.
    void open()
    {
        if (!m->window->credentials()) {
            createVault();
            m_bot = save(u"Bot"_s, u"key-of-bot"_s);
            save(u"CI"_s, u"key-of-ci"_s);
        }
        press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(m->window->activity());
        QVERIFY(activity().isVisible());
    }
    ActivityPage &activity() { return *m->window->activity(); }
    QString workspaceName() { return m->session->workspace()->name(); }

    template <typename T> T await(QCoro::Task<T> task)
    {
        std::optional<T> done;
        whenDone(std::move(task), this, [&done](T value) { done.emplace(std::move(value)); });
        if (!QTest::qWaitFor([&] { return done.has_value(); }, 30'000))
            qFatal("a task did not finish");
        return std::move(*done);
    }
    Id save(const QString &label, const QString &key)
    {
        const App app = m->apps.constFirst();
        CredentialDraft draft;
        draft.appSlug = app.slug;
        draft.appName = app.displayName(u"en_US"_s);
        draft.methodKey = app.methods.constFirst().key;
        draft.schema = app.methods.constFirst().schema;
        draft.label = label;
        draft.secrets.emplace(u"apiKey"_s, SecretBuffer::fromText(key));
        return await(m->session->workspace()->save(std::move(draft))).value_or(Id());
    }
    void readSecret(const Id &id)
    {
        QVERIFY(await(m->session->workspace()->reveal(id, u"apiKey"_s, ReadPurpose::Reveal)));
    }
    void fillLog(int count)
    {
        const QString folder = QFileInfo(m->directory->list().constFirst().path).path();
        StoreThread store(folder + u"/workspace.db"_s, folder + u"/activity.db"_s);
        auto job = [count](Connection &log) {
            return log.transaction([&]() -> Result<void> {
                ActivityEntry entry;
                entry.program = u"clav"_s;
                entry.verb = u"get"_s;
                entry.at = QDateTime::currentMSecsSinceEpoch();
                for (int i = 0; i < count; ++i) {
                    entry.arguments = {{u"label"_s, u"Number %1"_s.arg(i)}};
                    if (auto added = ActivityRepository(log).add(entry); !added)
                        return added;
                }
                return {};
            });
        };
        auto written = store.runActivity<void>(std::move(job));
        written.waitForFinished();
        QVERIFY(written.result());
    }
    QStringList lines()
    {
        QStringList all;
        const auto *model = activity().list().model();
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    }
    QString lineData(int row, ActivityModel::Role role)
    {
        return activity().list().model()->index(row, 0).data(static_cast<int>(role)).toString();
    }
    QPushButton *buttonWith(const QString &text)
    {
        for (auto *button : activity().findChildren<QPushButton *>())
            if (button->isVisible() && button->text().remove(u'&').contains(text))
                return button;
        return nullptr;
    }
    QString detailTexts()
    {
        QStringList texts;
        for (const auto *label : activity().details().findChildren<QLabel *>())
            texts.append(label->text());
        return texts.join(u'\n');
    }

    Id m_bot;
};

QTEST_MAIN(TestActivityPage)
#include "tst_activity_page.moc"
