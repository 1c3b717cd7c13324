#include "desktop_test.h"

#include <QAccessible>
#include <QLabel>

#include "app/store/connection.h"
#include "ui/credentials/credential_inspector.h"
#include "ui/credentials/credential_table.h"
#include "ui/credentials/new_credential_dialog.h"
#include "ui/unlock/first_start_page.h"

using namespace Qt::StringLiterals;

namespace claviger::test
{
namespace
{
App exampleApp(const QString &slug, const QString &name)
{
    App app;
    app.slug = slug;
    app.name = LocalizedText(name);
    ConnectionMethod method;
    method.key = u"api_key"_s;
    method.label = LocalizedText(u"API key"_s);
    Field site;
    site.name = u"baseUrl"_s;
    site.type = FieldType::Url;
    site.label = LocalizedText(u"Base address"_s);
    Field key;
    key.name = u"apiKey"_s;
    key.label = LocalizedText(u"API key"_s);
    key.secret = true;
    key.required = true;
    method.schema.fields = {site, key};
    app.methods = {method};
    return app;
}

/// Offscreen there is no window manager that gives the focus to the window below one that closes.
void activateWindowBelow()
{
    QWidget *below = QApplication::activeModalWidget();
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (!below && window->isVisible() && window->windowType() == Qt::Window)
            below = window;
    }
    if (below)
        below->activateWindow();
}

QWidget &focused()
{
    if (QWidget *popup = QApplication::activePopupWidget()) // as the window system's events go
        return popup->focusWidget() ? *popup->focusWidget() : *popup;
    if (!QApplication::activeWindow() || !QApplication::activeWindow()->isVisible())
        activateWindowBelow();
    if (!QTest::qWaitFor([] { return QApplication::focusWidget(); }))
        qFatal("nothing has the focus");
    return *QApplication::focusWidget();
}
}

QString passphrase()
{
    return u"correct horse battery staple 9"_s;
}

Machine::Machine()
    : DesktopMachine(u"claviger-test"_s),
      apps{exampleApp(u"slack"_s, u"Slack"_s), exampleApp(u"stripe"_s, u"Stripe"_s),
          exampleApp(u"openai"_s, u"OpenAI"_s)}
{
    lookup.all = [this] {
        QList<AppSummary> summaries;
        for (const App &app : apps)
            summaries.append(summaryOf(app));
        return summaries;
    };
    lookup.find = [this](const QString &slug) -> std::optional<App> {
        for (const App &app : apps) {
            if (app.slug == slug)
                return app;
        }
        return std::nullopt;
    };
    lookup.startScope = {};
}

void type(const QString &text)
{
    QTest::keyClicks(&focused(), text);
}

void press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&focused(), key, modifiers);
}

QAbstractButton &button(const QWidget &within, const QString &text)
{
    for (auto *each : within.findChildren<QAbstractButton *>()) {
        if (each->isVisible()
            && (each->text().remove(u'&').contains(text) || each->accessibleName().contains(text)))
            return *each;
    }
    qFatal("there is no button “%s”", qPrintable(text));
}

bool tabTo(const QString &name)
{
    for (int i = 0; i < 60; ++i) {
        if (QApplication::focusWidget() && QApplication::focusWidget()->accessibleName() == name)
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

QStringList namelessInputs(QWidget *root)
{
    QStringList nameless;
    for (const QWidget *widget : root->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy()
            || widget->objectName().startsWith(u"qt_"))
            continue;
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        if (!face || face->text(QAccessible::Name).isEmpty())
            nameless.append(QString::fromLatin1(widget->metaObject()->className()));
    }
    return nameless;
}

void DesktopTest::init()
{
    m = std::make_unique<Machine>();
    m->start();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
}

void DesktopTest::cleanup()
{
    m->closeSession();
    m.reset();
}

void DesktopTest::createVault()
{
    QTRY_VERIFY(m->window->findChild<FirstStartPage *>());
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget()->accessibleName() : QString(),
        u"Workspace name"_s);
    press(Qt::Key_Return);
    QTRY_VERIFY(tabTo(u"Passphrase"_s));
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QCOMPARE(m->window->findChild<FirstStartPage *>()->step(), FirstStartPage::Step::Beginning);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(m->window->credentials(), qPrintable(shownTexts()), 10'000);
}

void DesktopTest::addCredential(const QString &search, const QString &label, const QString &key)
{
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<NewCredentialDialog>(&page()));
    auto *dialog = openDialog<NewCredentialDialog>(&page());
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(dialog));
    type(search);
    press(Qt::Key_Return);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Label"_s);
    type(label); // replaces what is selected
    QVERIFY(tabTo(u"API key"_s));
    type(key);
    const int before = page().viewCounts().all;
    press(Qt::Key_Return);
    QTRY_COMPARE(page().viewCounts().all, before + 1); // it may belong to another view
    QTRY_VERIFY(!openDialog<NewCredentialDialog>(&page()));
    m->window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    page().table().setFocus();
}

std::unique_ptr<Connection> DesktopTest::openFile()
{
    const auto entry = m->directory->find(m->session->workspace()->name());
    if (!entry)
        return nullptr;
    auto file = Connection::open(entry->path, Connection::Mode::ReadWrite, u"FULL"_s);
    return file ? std::move(*file) : nullptr;
}

void DesktopTest::makeReadOnly()
{
    Workspace &workspace = *m->session->workspace();
    auto file = openFile();
    QVERIFY(file && file->execute({u"PRAGMA user_version=999"_s}));
    file.reset();
    workspace.rename(u"Elsewhere"_s);
    QTRY_VERIFY(workspace.isReadOnly());
}

QString DesktopTest::shownTexts() const
{
    QStringList texts;
    for (const QLabel *label : m->window->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u" | "_s);
}

SchemaForm &DesktopTest::form()
{
    return page().inspector().form();
}
}
