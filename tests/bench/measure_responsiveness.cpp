// How late a timer of 5 ms on the main thread is at most while the window does what takes long, as a person
// would have it do that, with keys. Needs a keyring.
//
//   measure_responsiveness DATA_DIRECTORY ITEMS
//
// DATA_DIRECTORY holds the workspace of many credentials that make-workspace has made; so many items are in
// the keyring before a credential is saved. Prints a line for each: what, and how late the latest was.

#include <algorithm>
#include <cstdio>

#include <QElapsedTimer>
#include <QLineEdit>
#include <QTimer>

#include "app/platform/hardening.h"
#include "desktop_machine.h"
#include "desktop_test.h"
#include "pikku_project.h"
#include "ui/base/async.h"
#include "ui/catalog/app_grid.h"
#include "ui/catalog/apps_page.h"
#include "ui/catalog/import_dialog.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/credentials_page.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/shell/message_bar.h"
#include "ui/theme/theme.h"
#include "ui/unlock/first_start_controller.h"
#include "ui/unlock/unlock_page.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

namespace
{
constexpr int definitionCount = 500;
constexpr double period = 5; // milliseconds

/// Watches the main thread while it is there.
class Pulse final
{
public:
    explicit Pulse(const char *what) : m_what(what)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.callOnTimeout(&m_timer, [this] { note(); });
        m_since.start();
        m_timer.start(static_cast<int>(period));
    }
    ~Pulse()
    {
        note();
        std::printf("%s: %.2f ms late\n", m_what, m_latest);
        std::fflush(stdout);
    }
    Q_DISABLE_COPY_MOVE(Pulse)

private:
    void note()
    {
        const double gap = static_cast<double>(m_since.nsecsElapsed()) / 1e6;
        m_since.start();
        m_latest = std::max(m_latest, gap - period);
    }

    const char *m_what;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_latest = 0;
};

template <typename Done> void waitFor(const char *what, Done done)
{
    if (!QTest::qWaitFor(done, 120'000))
        qFatal("%s: this does not come to an end", what);
}

void rest()
{
    QTest::qWait(300);
}

/// A workspace of its own that becomes the open one.
void create(DesktopMachine &machine, StoreKind store)
{
    FirstStartController starter(*machine.directory, machine.probe);
    bool looked = false;
    bool made = false;
    QObject::connect(&starter, &FirstStartController::changed, &starter,
        [&] { looked = looked || starter.keychain().has_value(); });
    QObject::connect(&starter, &FirstStartController::created, &starter, [&] { made = true; });
    QObject::connect(&starter, &FirstStartController::failed, &starter,
        [](const Error &error) { qFatal("no workspace: %s", qPrintable(errorName(error.code))); });
    starter.look();
    waitFor("the keychain", [&] { return looked; });
    starter.choose(store);
    starter.create(u"Responsive"_s, SecretBuffer::copyOf(passphrase().toUtf8().toStdString()));
    waitFor("the workspace", [&] { return made; });
    machine.closeSession();
    machine.session->adopt(starter.takeWorkspace());
    waitFor("its page", [&] { return machine.window->credentials() != nullptr; });
}

void filter(DesktopMachine &machine)
{
    CredentialsPage &page = *machine.window->credentials();
    page.focusFilter();
    const int all = page.shownCount();
    const Pulse pulse("filtering 10,000 credentials");
    for (int round = 0; round < 5; ++round) {
        for (const Qt::Key key : {Qt::Key_9, Qt::Key_1, Qt::Key_3, Qt::Key_Backspace, Qt::Key_Backspace}) {
            QTest::keyClick(&page.filter(), key);
            QTest::qWait(20);
        }
        if (page.shownCount() == all || page.shownCount() == 0)
            qFatal("the filter does nothing");
        QTest::keyClick(&page.filter(), Qt::Key_Escape);
        QTest::qWait(20);
    }
}

void import(DesktopMachine &machine)
{
    const QString project = machine.home.filePath(u"project"_s);
    writePikkuProject(project, definitionCount);
    QTest::keyClick(machine.window.get(), Qt::Key_2, Qt::ControlModifier);
    waitFor("the apps", [&] { return machine.window->apps() && machine.window->apps()->isVisible(); });
    AppsPage &apps = *machine.window->apps();
    const int before = apps.grid().model()->rowCount();
    rest();
    const Pulse pulse("importing 500 definitions");
    apps.import(project);
    waitFor("the preview", [&] { return openDialog<ImportDialog>(&apps) != nullptr; });
    QTest::keyClick(openDialog<ImportDialog>(&apps), Qt::Key_Return);
    waitFor("the import", [&] {
        return apps.grid().model()->rowCount() == before + definitionCount
            && !apps.messages().text().isEmpty();
    });
    QTest::qWait(2'000); // the project is read once more, to be watched
}

void fillKeyring(DesktopMachine &machine, int count)
{
    SecretItems items;
    const Id workspace = Id::generate(systemRandom);
    for (int i = 0; i < count; ++i)
        items.emplace_back(SecretRef(workspace, Id::generate(systemRandom), 1),
            SecretBuffer::copyOf(R"({"v":1,"fields":{"apiKey":"a value of a usual length"}})"));
    bool written = false;
    whenDone(
        machine.keychain.writeMany(std::move(items)), machine.window.get(), [&](const Result<void> &done) {
            if (!done)
                qFatal("the keyring is not filled: %s", qPrintable(errorName(done.error().code)));
            written = true;
        });
    waitFor("the keyring", [&] { return written; });
}

/// As a person does: the first app that is found, and whatever its first secret is.
void save(DesktopMachine &machine, int number)
{
    CredentialsPage &page = *machine.window->credentials();
    page.addCredential();
    waitFor("the dialog", [&] { return openDialog<NewCredentialDialog>(&page) != nullptr; });
    auto *dialog = openDialog<NewCredentialDialog>(&page);
    waitFor("its window", [&] { return QApplication::activeWindow() == dialog; });
    type(u"openai"_s);
    press(Qt::Key_Return);
    type(u"Key %1"_s.arg(number));
    if (!tabTo(u"API key"_s))
        qFatal("there is no field for the key");
    type(u"sk-a-value-of-a-usual-length"_s);
    press(Qt::Key_Return);
    waitFor("the save", [&] { return page.totalCount() == number; });
    rest();
}

void derive(DesktopMachine &machine)
{
    const Pulse pulse("deriving a passphrase's key");
    create(machine, StoreKind::SealedVault);
    machine.window->lock();
    waitFor("the lock", [&] { return machine.window->findChild<UnlockPage *>() != nullptr; });
    machine.window->findChild<UnlockPage *>()->findChild<QLineEdit *>()->setFocus();
    type(passphrase());
    press(Qt::Key_Return);
    waitFor("the unlocking", [&] { return machine.window->credentials() != nullptr; });
}
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() != 3) {
        std::fputs("measure_responsiveness DATA_DIRECTORY ITEMS\n", stderr);
        return 2;
    }
    Theme::installStyle(application);
    Theme::apply(application, ColorScheme::Light);
    DesktopMachine machine(u"claviger-responsiveness"_s);
    machine.services.dataDirectory = arguments[1];
    machine.services.vaultCost = VaultCost(); // the product's
    machine.start();
    waitFor("the window", [&] { return machine.window->isActiveWindow() && machine.window->credentials(); });
    rest();
    filter(machine);
    import(machine);
    create(machine, StoreKind::Keychain);
    fillKeyring(machine, arguments[2].toInt());
    {
        const Pulse pulse("saving into a keyring of many items");
        for (int number = 1; number <= 5; ++number)
            save(machine, number);
    }
    derive(machine);
    machine.closeSession();
    return 0;
}
