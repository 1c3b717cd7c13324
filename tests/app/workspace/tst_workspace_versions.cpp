#include <QDir>
#include <QFile>

#include "app/store/repositories.h"
#include "files_with.h"
#include "workspace_test.h"

using namespace Qt::StringLiterals;
using namespace claviger;
using namespace claviger::test;

/// What was: the trash and the earlier versions.
class tst_WorkspaceVersions final : public WorkspaceTest
{
    Q_OBJECT

private slots:
    void deleting_keeps_the_secret_and_restoring_brings_it_back();
    void purging_removes_everything();
    void what_is_long_in_the_trash_is_purged_by_the_next_program();
    void an_earlier_version_comes_back_as_a_new_one();
    void a_secret_of_an_earlier_version_is_revealed();
    void ten_versions_are_kept();
    void a_version_from_before_a_field_turned_secret_comes_back_without_its_value();
};

void tst_WorkspaceVersions::deleting_keeps_the_secret_and_restoring_brings_it_back()
{
    const Id id = save(u"Production"_s);
    VERIFY_OK(await(m_workspace->moveToTrash({id})));
    QVERIFY(m_workspace->credentials()->isEmpty());
    QCOMPARE(m_workspace->trash()->size(), 1);
    VERIFY_FAILS(await(m_workspace->moveToTrash({id})), ErrorCode::NotFound);
    VERIFY_OK(await(m_workspace->restoreFromTrash({id})));
    QCOMPARE(m_workspace->credentials()->size(), 1);
    QCOMPARE(reveal(*m_workspace, id), u"s3cret"_s);
}

void tst_WorkspaceVersions::purging_removes_everything()
{
    const Id id = save(u"Production"_s, u"first"_s);
    auto edit = editOf(stored(id));
    edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"second"));
    VERIFY_OK(await(m_workspace->save(std::move(edit))));
    VERIFY_FAILS(await(m_workspace->purge({id})), ErrorCode::NotFound); // not in the trash
    VERIFY_OK(await(m_workspace->moveToTrash({id})));
    const auto ref = SecretRef(m_workspace->id(), id, stored(id).secretVersion);
    VERIFY_OK(await(m_workspace->purge({id})));

    QVERIFY(m_workspace->trash()->isEmpty());
    VERIFY_FAILS(m_workspace->credential(id), ErrorCode::NotFound);
    const auto file = database();
    QVERIFY(HistoryRepository(*file).list(id)->isEmpty());
    QVERIFY(!VaultRepository(*file).read(ref)->has_value());
    QVERIFY(IntentRepository(*file).list()->isEmpty());
    QVERIFY(!itemsInKeychain().contains(ref.itemKey()));
    VERIFY_FAILS(await(m_workspace->undo()), ErrorCode::NotFound);
}

void tst_WorkspaceVersions::what_is_long_in_the_trash_is_purged_by_the_next_program()
{
    const Id old = save(u"Old"_s);
    const Id young = save(u"Young"_s);
    VERIFY_OK(await(m_workspace->moveToTrash({old})));
    m_machine->now += 29LL * 24 * 3600 * 1000;
    VERIFY_OK(await(m_workspace->moveToTrash({young})));
    m_machine->now += 2LL * 24 * 3600 * 1000;
    await(m_workspace->close());
    m_workspace = m_machine->open();
    QVERIFY(m_workspace);
    QTRY_COMPARE(m_workspace->trash()->size(), 1);
    QCOMPARE(m_workspace->trash()->constFirst().id, young);
    const auto newest = m_workspace->changes(1)->constFirst();
    QCOMPARE(newest.kind, ChangeKind::PurgeCredential);
    QVERIFY(newest.arguments.value(u"automatic"_s).toBool());
    QTRY_COMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
}

void tst_WorkspaceVersions::an_earlier_version_comes_back_as_a_new_one()
{
    const Id id = save(u"One"_s, u"first"_s);
    auto second = editOf(stored(id));
    second.label = u"Two"_s; // no secret changes
    VERIFY_OK(await(m_workspace->save(std::move(second))));
    auto third = editOf(stored(id));
    third.label = u"Three"_s;
    third.keptSecrets.clear();
    third.secrets.emplace(u"token"_s, SecretBuffer::fromText(u"third"));
    VERIFY_OK(await(m_workspace->save(std::move(third))));
    const auto history = m_workspace->history(id);
    VERIFY_OK(history);
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->constFirst().label, u"Two"_s);

    VERIFY_OK(await(m_workspace->restoreVersion(id, 1)));
    QCOMPARE(stored(id).summary.label, u"One"_s);
    QCOMPARE(stored(id).summary.revision, 4);
    QCOMPARE(reveal(*m_workspace, id), u"first"_s);
    VERIFY_OK(await(m_workspace->restoreVersion(id, 3)));
    QCOMPARE(stored(id).summary.label, u"Three"_s);
    QCOMPARE(reveal(*m_workspace, id), u"third"_s);
    QCOMPARE(m_workspace->history(id)->size(), 4);
    VERIFY_FAILS(await(m_workspace->restoreVersion(id, 99)), ErrorCode::NotFound);
    QCOMPARE(itemsInKeychain(), itemsAccountedFor(m_machine->dataDirectory()));
}

void tst_WorkspaceVersions::a_secret_of_an_earlier_version_is_revealed()
{
    const Id id = save(u"Production"_s, u"first"_s);
    const auto edited = [&](const QString &label, const QString &token) {
        auto edit = editOf(stored(id));
        edit.label = label;
        if (!token.isEmpty()) {
            edit.keptSecrets.clear();
            edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(token));
        }
        VERIFY_OK(await(m_workspace->save(std::move(edit))));
    };
    edited(u"Renamed"_s, {}); // seals nothing: the next one does
    edited(u"Renamed"_s, u"second"_s);
    edited(u"Again"_s, {}); // the secret of this version is the present one
    const auto at = [&](qint64 revision, const QString &path = u"token"_s) {
        return await(m_workspace->revealVersion(id, revision, path, ReadPurpose::Reveal));
    };
    QCOMPARE(m_workspace->history(id)->size(), 3);
    QCOMPARE(at(1)->toText(), u"first"_s);
    QCOMPARE(at(2)->toText(), u"first"_s);
    QCOMPARE(at(3)->toText(), u"second"_s);
    VERIFY_FAILS(at(4), ErrorCode::NotFound);
    VERIFY_FAILS(at(1, u"url"_s), ErrorCode::NotFound);

    await(m_workspace->written());
    ActivityQuery reads;
    reads.group = ActivityGroup::Read;
    const auto noted = await(m_workspace->activity(reads, {}, 10));
    VERIFY_OK(noted);
    QCOMPARE(noted->records.size(), 3);
    QCOMPARE(noted->records.constLast().arguments.value(u"revision"_s).toInt(), 1);
    QCOMPARE(noted->records.constLast().fields, QStringList{u"token"_s});

    m_workspace->lock();
    VERIFY_FAILS(at(1), ErrorCode::SecretLocked);
}

void tst_WorkspaceVersions::ten_versions_are_kept()
{
    const Id id = save(u"0"_s, u"0"_s);
    for (int i = 1; i <= 12; ++i) {
        auto edit = editOf(stored(id));
        edit.label = QString::number(i);
        edit.keptSecrets.clear();
        edit.secrets.emplace(u"token"_s, SecretBuffer::fromText(QString::number(i)));
        VERIFY_OK(await(m_workspace->save(std::move(edit))));
    }
    QCOMPARE(m_workspace->history(id)->size(), 10);
    VERIFY_OK(await(m_workspace->restoreVersion(id, 3)));
    QCOMPARE(reveal(*m_workspace, id), u"2"_s);
}

void tst_WorkspaceVersions::a_version_from_before_a_field_turned_secret_comes_back_without_its_value()
{
    const auto saved
        = await(m_workspace->save(draft(u"Production"_s, u"first"_s, u"https://k9x2-once-plain"_s)));
    VERIFY_OK(saved);
    const Id id = *saved;
    auto turned = editOf(stored(id));
    turned.schema.fields[0].secret = true;
    turned.plain.clear();
    turned.secrets.emplace(u"url"_s, SecretBuffer::fromText(u"https://k9x2-secret-since"));
    VERIFY_OK(await(m_workspace->save(std::move(turned))));
    QCOMPARE(stored(id).summary.status, CredentialStatus::Ready);

    VERIFY_OK(await(m_workspace->restoreVersion(id, 1)));
    const Credential back = stored(id);
    QVERIFY(!back.field(u"url"_s)); // neither the plain value, which was to vanish, nor the later one
    QCOMPARE(back.summary.status, CredentialStatus::Incomplete);
    QCOMPARE(reveal(*m_workspace, id), u"first"_s);
    await(m_workspace->written());
    const QString folder = m_machine->directory().list().constFirst().path.section(u'/', 0, -2);
    QCOMPARE(filesWith(folder, "k9x2-once-plain"), QStringList());

    auto mended = editOf(back);
    mended.schema.fields[0].secret = true;
    mended.secrets.emplace(u"url"_s, SecretBuffer::fromText(u"https://again"));
    VERIFY_OK(await(m_workspace->save(std::move(mended))));
    QCOMPARE(stored(id).summary.status, CredentialStatus::Ready);
    QCOMPARE(reveal(*m_workspace, id, u"url"_s), u"https://again"_s);
}

QTEST_GUILESS_MAIN(tst_WorkspaceVersions)
#include "tst_workspace_versions.moc"
