#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

#include "desktop_test.h"
#include "keychain_doubles.h"
#include "ui/base/async.h"
#include "ui/shell/status_line.h"

using namespace claviger;
using namespace claviger::test;
using namespace Qt::StringLiterals;

class tst_status_line final : public DesktopTest
{
    Q_OBJECT

private slots:
    void what_needs_attention_is_said_and_leads_there();
    void the_store_says_how_it_is();
    void the_keychain_s_state_is_learned_when_the_window_is_activated();
    void the_keychain_s_state_is_learned_when_a_read_or_a_write_fails();
    void counts_say_what_is_counted();
    void the_clipboard_counts_down();

private:
    static QStringList shown(const StatusLine &line);
    bool isShown(const QString &text) const { return shown(m->window->status()).contains(text); }
    void startWithKeychain();
    void save();
    void reveal();

    std::unique_ptr<ProbeDouble> m_probe;
    std::unique_ptr<KeychainDouble> m_keychain;
    Id m_saved;
};

QStringList tst_status_line::shown(const StatusLine &line)
{
    QStringList texts;
    for (const QLabel *label : line.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

void tst_status_line::what_needs_attention_is_said_and_leads_there()
{
    ProbeDouble probe;
    StatusLine line(probe);
    line.show();
    QVERIFY(!line.attention().isVisible());
    line.showAttention(3);
    QVERIFY(line.attention().isVisible());
    QVERIFY(line.attention().accessibleName().contains(u'3'));
    QSignalSpy asked(&line, &StatusLine::attentionRequested);
    line.attention().setFocus();
    QTest::keyClick(&line.attention(), Qt::Key_Space);
    QCOMPARE(asked.count(), 1);
    line.showAttention(0);
    QVERIFY(!line.attention().isVisible());
}

void tst_status_line::the_store_says_how_it_is()
{
    createVault();
    if (QTest::currentTestFailed())
        return;
    QVERIFY(shown(m->window->status()).contains(u"Sealed vault: open"_s));
    m->window->lock();
    QTRY_VERIFY(shown(m->window->status()).contains(u"Sealed vault: locked"_s));
    ProbeDouble probe;
    StatusLine line(probe);
    line.show();
    line.showStore(m->session->workspace());
    QCOMPARE(shown(line), QStringList{u"Sealed vault: locked"_s});
    line.showWaiting(true);
    QCOMPARE(shown(line), QStringList{u"Waiting for an answer to the keychain's prompt…"_s});
    line.showWaiting(false);
    QCOMPARE(shown(line), QStringList{u"Sealed vault: locked"_s});
    line.showStore(nullptr);
    QCOMPARE(shown(line), QStringList());
}

/// On another machine, whose keychain is the doubles, with a workspace there.
void tst_status_line::startWithKeychain()
{
    m->closeSession();
    m.reset();
    m_probe = std::make_unique<ProbeDouble>();
    m_keychain = std::make_unique<KeychainDouble>(*m_probe);
    m = std::make_unique<Machine>();
    m->services.probe = m_probe.get();
    m->services.keychain = m_keychain.get();
    m->start();
    whenDone(m->directory->create(NewWorkspace(u"Acme"_s, StoreKind::Keychain, SecretBuffer())), this,
        [this](Result<std::unique_ptr<Workspace>> made) {
            if (made)
                m->session->adopt(std::move(*made));
        });
    QTRY_VERIFY(m->window->credentials());
    QVERIFY(QTest::qWaitForWindowActive(m->window.get()));
    QTRY_VERIFY2(isShown(u"Keychain: ready"_s), qPrintable(shownTexts()));
}

void tst_status_line::save()
{
    CredentialDraft draft;
    draft.appSlug = u"slack"_s;
    draft.methodKey = u"api_key"_s;
    draft.label = u"One"_s;
    draft.schema = m->apps.first().methods.first().schema;
    draft.secrets.emplace(u"apiKey"_s, SecretBuffer::copyOf("xoxb-0123456789"));
    whenDone(m->session->workspace()->save(std::move(draft)), this, [this](const Result<Id> &saved) {
        if (saved)
            m_saved = *saved;
    });
}

void tst_status_line::reveal()
{
    whenDone(m->session->workspace()->reveal(m_saved, u"apiKey"_s, ReadPurpose::Reveal), this,
        [](const Result<SecretBuffer> &) { });
}

void tst_status_line::the_keychain_s_state_is_learned_when_the_window_is_activated()
{
    startWithKeychain();
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(m_keychain->reads, 0);
    QWidget other;
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    m_probe->current = KeychainState::Locked;
    const int asked = m_probe->asked;
    m->window->status().repaint();
    QCoreApplication::processEvents();
    QCOMPARE(m_probe->asked, asked); // nothing has happened that would be a reason
    QVERIFY(isShown(u"Keychain: ready"_s));
    m->window->activateWindow();
    QTRY_VERIFY2(isShown(u"Keychain: locked"_s), qPrintable(shownTexts()));
    QCOMPARE(m_keychain->reads, 0);
    m->window->lock();
    QTRY_VERIFY2(isShown(u"Locked"_s), qPrintable(shownTexts()));
}

void tst_status_line::the_keychain_s_state_is_learned_when_a_read_or_a_write_fails()
{
    startWithKeychain();
    if (QTest::currentTestFailed())
        return;
    save();
    QTRY_VERIFY(!m_saved.isNull());
    m_probe->current = KeychainState::Locked;
    reveal();
    QTRY_VERIFY2(isShown(u"Keychain: locked"_s), qPrintable(shownTexts()));
    m_probe->current = KeychainState::Ready;
    reveal();
    QTRY_VERIFY2(isShown(u"Keychain: ready"_s), qPrintable(shownTexts()));
    m_probe->current = KeychainState::NoService;
    save();
    QTRY_VERIFY2(isShown(u"Keychain: not available"_s), qPrintable(shownTexts()));
}

void tst_status_line::counts_say_what_is_counted()
{
    ProbeDouble probe;
    StatusLine line(probe);
    line.show();
    line.showCounts(1200, 1200, false);
    QCOMPARE(line.countText(), u"1,200 credential(s)"_s);
    line.showCounts(3, 1200, false);
    QCOMPARE(line.countText(), u"3 of 1,200 shown"_s);
    line.showCounts(2, 2, true);
    QCOMPARE(line.countText(), u"2 in the trash"_s);
    line.hideCounts();
    QCOMPARE(shown(line), QStringList());
}

void tst_status_line::the_clipboard_counts_down()
{
    ProbeDouble probe;
    StatusLine line(probe);
    line.show();
    line.showCountdown(u"API key"_s, 12);
    QCOMPARE(line.countdownText(), u"API key is on the clipboard for 12 s"_s);
    line.showCountdown(u"API key"_s, 0);
    QCOMPARE(line.countdownText(), QString());
}

QTEST_MAIN(tst_status_line)
#include "tst_status_line.moc"
