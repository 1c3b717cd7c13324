#include <QLabel>
#include <QProgressBar>

#include "desktop_test.h"
#include "ui/base/async.h"
#include "ui/credentials/credential_table.h"
#include "ui/preferences/move_secrets_dialog.h"
#include "ui/preferences/preferences_dialog.h"
#include "ui/preferences/store_box.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

/// The open workspace's secrets move between the keychain and a sealed vault, through the dialogs. There is a
/// real keyring beside it.
class tst_move_secrets final : public DesktopTest
{
    Q_OBJECT

private slots:
    void to_the_keychain_and_back();
    void a_weak_passphrase_moves_nothing();
    void a_stopped_move_says_so_and_goes_on();

private:
    /// A vault with some credentials, and its preferences at where secrets rest.
    void openStore(int credentials);
    void startMove();
    MoveSecretsDialog &move() { return *openDialog<MoveSecretsDialog>(m_preferences); }
    QAbstractButton &moveButton() const;
    static QString textsOf(const QWidget &within);

    PreferencesDialog *m_preferences = nullptr;
};

void tst_move_secrets::openStore(int credentials)
{
    QTRY_VERIFY(m->window->isActiveWindow());
    std::unique_ptr<Workspace> made;
    NewWorkspace wanted(u"Acme"_s, StoreKind::SealedVault, SecretBuffer::fromText(passphrase()));
    whenDone(m->directory->create(std::move(wanted)), m->window.get(),
        [&](Result<std::unique_ptr<Workspace>> done) { made = std::move(*done); });
    QTRY_VERIFY_WITH_TIMEOUT(made, 10'000);
    int saved = 0;
    for (int i = 0; i < credentials; ++i) {
        CredentialDraft draft;
        draft.appSlug = u"slack"_s;
        draft.appName = u"Slack"_s;
        draft.methodKey = u"api_key"_s;
        draft.label = u"Number %1"_s.arg(i);
        draft.schema = m->apps.constFirst().methods.constFirst().schema;
        draft.secrets.emplace(u"apiKey"_s, SecretBuffer::fromText(u"value %1"_s.arg(i)));
        whenDone(made->save(std::move(draft)), m->window.get(),
            [&](const Result<Id> &done) { saved += done.has_value() ? 1 : 0; });
        QTRY_COMPARE(saved, i + 1);
    }
    m->session->adopt(std::move(made));
    QTRY_VERIFY(m->window->credentials());
    QTRY_COMPARE(page().totalCount(), credentials);
    press(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(openDialog<PreferencesDialog>(m->window.get()));
    m_preferences = openDialog<PreferencesDialog>(m->window.get());
    m_preferences->goTo(PreferencesDialog::Section::Security);
}

QAbstractButton &tst_move_secrets::moveButton() const
{
    return button(*m_preferences->findChild<StoreBox *>(), u"Move"_s);
}

void tst_move_secrets::startMove()
{
    QVERIFY(moveButton().isEnabled());
    moveButton().click();
    QTRY_VERIFY(openDialog<MoveSecretsDialog>(m_preferences));
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(&move()));
}

QString tst_move_secrets::textsOf(const QWidget &within)
{
    QStringList texts;
    for (const QLabel *label : within.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u" | "_s);
}

void tst_move_secrets::to_the_keychain_and_back()
{
    openStore(3);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(textsOf(*m_preferences).contains(u"in a sealed vault"), qPrintable(textsOf(*m_preferences)));
    startMove();
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(textsOf(move()).contains(u"Done"), qPrintable(textsOf(move())), 20'000);
    QCOMPARE(m->session->workspace()->storeKind(), StoreKind::Keychain);
    press(Qt::Key_Return);
    QTRY_VERIFY(!openDialog<MoveSecretsDialog>(m_preferences));
    QTRY_VERIFY2(
        textsOf(*m_preferences).contains(u"in the system's keychain"), qPrintable(textsOf(*m_preferences)));

    startMove();
    QVERIFY(tabTo(u"Passphrase of the vault"_s));
    type(passphrase());
    QVERIFY(tabTo(u"Repeat it"_s));
    type(passphrase());
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(textsOf(move()).contains(u"Done"), qPrintable(textsOf(move())), 20'000);
    QCOMPARE(m->session->workspace()->storeKind(), StoreKind::SealedVault);
    press(Qt::Key_Return);
    QTRY_VERIFY(textsOf(*m_preferences).contains(u"in a sealed vault"));
    QString revealed;
    const Id id = page().table().currentId().isNull() ? m->session->workspace()->credentials()->first().id
                                                      : page().table().currentId();
    whenDone(m->session->workspace()->reveal(id, u"apiKey"_s, ReadPurpose::Reveal), m->window.get(),
        [&](const Result<SecretBuffer> &value) {
            revealed = value ? QString::fromUtf8(value->view()) : u"-"_s;
        });
    QTRY_VERIFY(revealed.startsWith(u"value "));
}

void tst_move_secrets::a_weak_passphrase_moves_nothing()
{
    openStore(1);
    if (QTest::currentTestFailed())
        return;
    MoveSecretsDialog dialog(*m->session->workspace(), StoreKind::SealedVault, m_preferences);
    dialog.show();
    QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget *>(&dialog));
    QVERIFY(tabTo(u"Passphrase of the vault"_s));
    type(u"password1"_s);
    press(Qt::Key_Return);
    QVERIFY2(textsOf(dialog).contains(u"too easy to guess"), qPrintable(textsOf(dialog)));
    QVERIFY(!dialog.findChild<QProgressBar *>()->isVisible());
    QVERIFY(dialog.isVisible());
}

void tst_move_secrets::a_stopped_move_says_so_and_goes_on()
{
    constexpr int count = 40; // more than two batches
    openStore(count);
    if (QTest::currentTestFailed())
        return;
    startMove();
    MoveSecretsDialog *dialog = &move();
    const auto stopped
        = connect(m->session->workspace(), &Workspace::moveProgress, dialog, [dialog](int moved, int total) {
              auto *bar = dialog->findChild<QProgressBar *>();
              QCOMPARE(bar->maximum(), total);
              QCOMPARE(bar->value(), moved);
              dialog->reject(); // Escape
          });
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(textsOf(*dialog).contains(u"Stopped"), qPrintable(textsOf(*dialog)), 20'000);
    QVERIFY(dialog->isVisible());
    QCOMPARE(m->session->workspace()->storeKind(), StoreKind::SealedVault);
    disconnect(stopped);
    press(Qt::Key_Return);
    QTRY_VERIFY2_WITH_TIMEOUT(textsOf(*dialog).contains(u"Done"), qPrintable(textsOf(*dialog)), 30'000);
    QCOMPARE(m->session->workspace()->storeKind(), StoreKind::Keychain);
}

QTEST_MAIN(tst_move_secrets)
#include "tst_move_secrets.moc"
