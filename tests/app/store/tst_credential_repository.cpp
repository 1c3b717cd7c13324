#include <QJsonArray>
#include <QJsonObject>

#include "app/store/repositories.h"
#include "tests/app/store/scratch_workspace.h"

using namespace claviger;
using namespace Qt::StringLiterals;
using scratch::id;
using scratch::stamp;

namespace
{
const QByteArray tagA(16, 'a');
const QByteArray tagB(16, 'b');

CredentialField plain(const QString &path, const QJsonValue &value)
{
    CredentialField field;
    field.path = path;
    field.value = value;
    return field;
}

CredentialField secret(const QString &path, const QByteArray &tag)
{
    CredentialField field;
    field.path = path;
    field.secret = true;
    field.equalityTag = tag;
    return field;
}

Credential sample(int number)
{
    Credential credential;
    credential.summary.id = id(number);
    credential.summary.appSlug = u"stripe"_s;
    credential.summary.appName = u"Stripe"_s;
    credential.summary.methodKey = u"api_key"_s;
    credential.summary.slug = u"live-%1"_s.arg(number);
    credential.summary.label = u"Zahlungen – 生产 %1"_s.arg(number);
    credential.summary.scope = Scope::ofProject(id(5000));
    credential.summary.environment = id(6000);
    credential.summary.isDefault = true;
    credential.summary.status = CredentialStatus::Incomplete;
    credential.summary.revision = 1;
    credential.summary.createdAt = 1700000000001;
    credential.summary.updatedAt = 1700000000002;
    credential.secretVersion = 1;
    credential.fields = {plain(u"account"_s, u"acct_1"_s), secret(u"key"_s, tagA)};
    return credential;
}

}

class CredentialRepositoryTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<scratch::Workspace> m_workspace;
    Connection &db() { return m_workspace->db(); }
    Result<void> insert(const Credential &credential, qint64 clock = 1)
    {
        return db().transaction([&] { return CredentialRepository(db()).insert(credential, stamp(clock)); });
    }
    qint64 fieldClock(const Id &credential, const QString &path)
    {
        auto query = db().run(u"SELECT clock FROM credential_field WHERE credential = ? AND path = ?"_s,
            {credential.toBytes(), path});
        return query && query->next() ? query->number(0) : -1;
    }

private slots:
    void init()
    {
        m_workspace = std::make_unique<scratch::Workspace>();
        QVERIFY(m_workspace->isReady());
    }
    void cleanup() { m_workspace.reset(); }

    void every_member_of_a_credential_comes_back()
    {
        Credential credential = sample(1);
        credential.summary.lastUsedAt = 1700000000003;
        VERIFY_OK(insert(credential));
        const auto stored = CredentialRepository(db()).read(id(1));
        VERIFY_OK(stored);
        QCOMPARE(stored->summary, credential.summary);
        QCOMPARE(stored->secretVersion, 1);
        QCOMPARE(stored->fields, credential.fields);
        const auto list = CredentialRepository(db()).list(false);
        VERIFY_OK(list);
        QCOMPARE(*list, QList<CredentialSummary>{credential.summary});
    }

    void a_plain_value_keeps_its_json_type_data()
    {
        QTest::addColumn<QJsonValue>("value");
        QTest::newRow("text") << QJsonValue(u"a \"quoted\" \\ 漢字 \u0001 text"_s);
        QTest::newRow("empty text") << QJsonValue(u""_s);
        QTest::newRow("text that looks like a number") << QJsonValue(u"007"_s);
        QTest::newRow("true") << QJsonValue(true);
        QTest::newRow("integer past 2^53") << QJsonValue(qint64(9007199254740993));
        QTest::newRow("fraction") << QJsonValue(0.1);
        QTest::newRow("null") << QJsonValue(QJsonValue::Null);
        QTest::newRow("list") << QJsonValue(QJsonArray{u"a"_s, u"b"_s});
        QTest::newRow("map") << QJsonValue(QJsonObject{{u"k"_s, u"v"_s}});
    }
    void a_plain_value_keeps_its_json_type()
    {
        QFETCH(QJsonValue, value);
        Credential credential = sample(1);
        credential.fields = {plain(u"it"_s, value)};
        VERIFY_OK(insert(credential));
        const auto stored = CredentialRepository(db()).read(id(1));
        VERIFY_OK(stored);
        QCOMPARE(stored->fields, credential.fields);
        QCOMPARE(stored->fields.first().value.type(), value.type());
    }

    void a_secret_field_never_keeps_a_value()
    {
        Credential credential = sample(1);
        credential.fields = {secret(u"key"_s, tagA)};
        credential.fields.first().value = u"sk_live_do_not_store"_s; // a fault of whoever made it
        VERIFY_OK(insert(credential));
        auto rows = db().run(u"SELECT count(*) FROM credential_field WHERE value IS NOT NULL"_s);
        VERIFY_OK(rows);
        QVERIFY(rows->next());
        QCOMPARE(rows->number(0), 0);
        // and the table itself refuses one
        VERIFY_FAILS(
            db().run(u"UPDATE credential_field SET value = '\"x\"' WHERE secret"_s), ErrorCode::Internal);
    }

    void an_update_counts_the_revision_and_keeps_what_is_not_its_own()
    {
        VERIFY_OK(insert(sample(1)));
        CredentialRepository credentials(db());
        VERIFY_OK(credentials.setLastUsed(id(1), 77));
        Credential changed = sample(1);
        changed.summary.label = u"Renamed"_s;
        changed.summary.scope = Scope::organization();
        changed.summary.environment = Id();
        changed.summary.createdAt = 5;
        changed.summary.updatedAt = 1700000000099;
        changed.secretVersion = 2;
        VERIFY_OK(db().transaction([&] { return credentials.update(changed, 1, stamp(2)); }));

        const auto stored = credentials.read(id(1));
        VERIFY_OK(stored);
        QCOMPARE(stored->summary.label, u"Renamed"_s);
        QCOMPARE(stored->summary.scope, Scope::organization());
        QVERIFY(stored->summary.environment.isNull());
        QCOMPARE(stored->summary.revision, 2);
        QCOMPARE(stored->summary.updatedAt, 1700000000099);
        QCOMPARE(stored->summary.createdAt, sample(1).summary.createdAt);
        QCOMPARE(stored->summary.lastUsedAt, 77);
        QCOMPARE(stored->secretVersion, 2);
    }

    void an_update_from_another_revision_is_a_conflict_and_changes_nothing()
    {
        VERIFY_OK(insert(sample(1)));
        CredentialRepository credentials(db());
        Credential changed = sample(1);
        changed.summary.label = u"First"_s;
        VERIFY_OK(db().transaction([&] { return credentials.update(changed, 1, stamp(2)); }));
        changed.summary.label = u"Second"_s;
        changed.fields.clear();
        VERIFY_FAILS(
            db().transaction([&] { return credentials.update(changed, 1, stamp(3)); }), ErrorCode::Conflict);

        const auto stored = credentials.read(id(1));
        VERIFY_OK(stored);
        QCOMPARE(stored->summary.label, u"First"_s);
        QCOMPARE(stored->summary.revision, 2);
        QCOMPARE(stored->fields.size(), 2);
    }

    void an_update_of_what_is_not_there_is_not_found()
    {
        VERIFY_FAILS(CredentialRepository(db()).update(sample(9), 1, stamp(2)), ErrorCode::NotFound);
        VERIFY_FAILS(CredentialRepository(db()).read(id(9)), ErrorCode::NotFound);
        VERIFY_FAILS(CredentialRepository(db()).setDeleted(id(9), 5, stamp(2)), ErrorCode::NotFound);
        VERIFY_FAILS(CredentialRepository(db()).setLastUsed(id(9), 5), ErrorCode::NotFound);
    }

    void a_field_that_stays_keeps_its_clock()
    {
        VERIFY_OK(insert(sample(1), 10));
        Credential changed = sample(1);
        changed.fields = {plain(u"account"_s, u"acct_1"_s), secret(u"key"_s, tagB), plain(u"new"_s, 1)};
        VERIFY_OK(CredentialRepository(db()).update(changed, 1, stamp(20)));
        QCOMPARE(fieldClock(id(1), u"account"_s), 10);
        QCOMPARE(fieldClock(id(1), u"key"_s), 20);
        QCOMPARE(fieldClock(id(1), u"new"_s), 20);
    }

    void a_field_that_goes_leaves_an_empty_row_and_can_come_back()
    {
        VERIFY_OK(insert(sample(1), 10));
        CredentialRepository credentials(db());
        Credential changed = sample(1);
        changed.fields = {secret(u"key"_s, tagA)};
        VERIFY_OK(credentials.update(changed, 1, stamp(20)));
        QCOMPARE(credentials.read(id(1))->fields, changed.fields);
        QCOMPARE(fieldClock(id(1), u"account"_s), 20);
        {
            auto row = db().run(u"SELECT value IS NULL, tag IS NULL, removed FROM credential_field "
                                "WHERE path = 'account'"_s);
            QVERIFY(row && row->next());
            QCOMPARE(row->number(0) + row->number(1) + row->number(2), 3);
        }
        VERIFY_OK(credentials.update(sample(1), 2, stamp(30)));
        QCOMPARE(credentials.read(id(1))->fields, sample(1).fields);
    }

    void a_field_that_turns_secret_loses_its_value()
    {
        VERIFY_OK(insert(sample(1)));
        Credential changed = sample(1);
        changed.fields = {secret(u"account"_s, tagB), secret(u"key"_s, tagA)};
        VERIFY_OK(CredentialRepository(db()).update(changed, 1, stamp(2)));
        QCOMPARE(CredentialRepository(db()).read(id(1))->fields, changed.fields);
    }

    void the_trash_is_the_other_side()
    {
        VERIFY_OK(insert(sample(1)));
        VERIFY_OK(insert(sample(2)));
        CredentialRepository credentials(db());
        VERIFY_OK(credentials.setDeleted(id(1), 1700000000500, stamp(2)));
        QCOMPARE(credentials.list(false)->size(), 1);
        QCOMPARE(credentials.list(false)->first().id, id(2));
        QCOMPARE(credentials.list(true)->size(), 1);
        QCOMPARE(credentials.list(true)->first().deletedAt, 1700000000500);
        QCOMPARE(credentials.list(true)->first().revision, 2);
        QCOMPARE(*credentials.count(), 1);
        VERIFY_OK(credentials.read(id(1)));
        VERIFY_OK(credentials.setDeleted(id(1), 0, stamp(3)));
        QCOMPARE(*credentials.count(), 2);
        QVERIFY(credentials.list(true)->isEmpty());
    }

    void what_is_erased_leaves_a_tombstone_without_content()
    {
        VERIFY_OK(insert(sample(1)));
        CredentialRepository credentials(db());
        CredentialVersion version;
        version.revision = 1;
        VERIFY_OK(HistoryRepository(db()).add(id(1), version, "sealed", stamp(2)));
        VERIFY_OK(credentials.setDeleted(id(1), 5, stamp(3)));
        VERIFY_OK(db().transaction([&] { return credentials.erase(id(1), stamp(4)); }));

        VERIFY_FAILS(credentials.read(id(1)), ErrorCode::NotFound);
        VERIFY_FAILS(credentials.setDeleted(id(1), 0, stamp(5)), ErrorCode::NotFound);
        QVERIFY(credentials.list(true)->isEmpty());
        QVERIFY(credentials.list(false)->isEmpty());
        QVERIFY(credentials.secretRefs(id(7))->isEmpty());
        QVERIFY(credentials.findByIdPrefix(id(1).toBase32(), true)->isEmpty());
        auto row
            = db().run(u"SELECT label || slug || app_name, secret_version, deleted_at, change_set, "
                       "(SELECT count(*) FROM credential_field), (SELECT count(*) FROM credential_history) "
                       "FROM credential"_s);
        QVERIFY(row && row->next());
        QCOMPARE(row->text(0), QString());
        QCOMPARE(row->number(1), 0);
        QCOMPARE(row->number(2), 5);
        QCOMPARE(row->id(3), stamp(4).changeSet);
        QCOMPARE(row->number(4) + row->number(5), 0);
    }

    void many_are_read_in_the_order_asked()
    {
        for (int i = 1; i <= 5; ++i)
            VERIFY_OK(insert(sample(i)));
        const auto read = CredentialRepository(db()).readMany({id(4), id(2), id(4)});
        VERIFY_OK(read);
        QCOMPARE(read->size(), 3);
        QCOMPARE(read->at(0).summary.id, id(4));
        QCOMPARE(read->at(1).summary.id, id(2));
        QCOMPARE(read->at(2).fields.size(), 2);
        VERIFY_FAILS(CredentialRepository(db()).readMany({id(4), id(99)}), ErrorCode::NotFound);
    }

    void plain_fields_are_read_without_the_secret_ones()
    {
        const Credential first = sample(1);
        QVERIFY(insert(first));
        const auto fields = CredentialRepository(db()).readPlainFields(first.summary.id);
        QVERIFY(fields);
        QCOMPARE(*fields, QList<CredentialField>{plain(u"account"_s, u"acct_1"_s)});
        QVERIFY(CredentialRepository(db()).readPlainFields(id(77))->isEmpty());
    }

    void every_prefix_of_an_id_finds_it_and_no_other()
    {
        CredentialRepository credentials(db());
        for (int i = 1; i <= 200; ++i)
            VERIFY_OK(insert(sample(i)));
        for (const int number : {1, 17, 200}) {
            const QString text = id(number).toBase32();
            for (qsizetype length = 1; length <= text.size(); ++length) {
                QList<Id> expected;
                for (int i = 1; i <= 200; ++i)
                    if (id(i).toBase32().startsWith(text.left(length)))
                        expected.append(id(i));
                std::sort(expected.begin(), expected.end());
                QCOMPARE(*credentials.findByIdPrefix(text.left(length)), expected);
            }
        }
        QCOMPARE(credentials.findByIdPrefix(id(3).toText(u"cred").toUpper())->size(), 1);
    }

    void a_prefix_that_no_id_has_finds_nothing_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::newRow("empty") << QString();
        QTest::newRow("only the kind") << u"cred_"_s;
        QTest::newRow("not base32") << u"cred_18"_s;
        QTest::newRow("too long") << QString(27, u'a');
        QTest::newRow("padding bits set") << QString(QString(25, u'a') + u'b');
        QTest::newRow("a pattern") << u"%"_s;
    }
    void a_prefix_that_no_id_has_finds_nothing()
    {
        QFETCH(QString, prefix);
        VERIFY_OK(insert(sample(1)));
        const auto found = CredentialRepository(db()).findByIdPrefix(prefix);
        VERIFY_OK(found);
        QVERIFY(found->isEmpty());
    }

    void an_app_and_a_slug_find_what_is_not_in_the_trash()
    {
        Credential other = sample(3);
        other.summary.appSlug = u"github"_s;
        VERIFY_OK(insert(sample(1)));
        VERIFY_OK(insert(sample(2)));
        VERIFY_OK(insert(other));
        CredentialRepository credentials(db());
        QCOMPARE(credentials.findByApp(u"stripe"_s, QString())->size(), 2);
        QCOMPARE(credentials.findByApp(u"stripe"_s, u"live-2"_s)->first().id, id(2));
        QVERIFY(credentials.findByApp(u"stripe"_s, u"live-3"_s)->isEmpty());
        VERIFY_OK(credentials.setDeleted(id(2), 5, stamp(3)));
        QVERIFY(credentials.findByApp(u"stripe"_s, u"live-2"_s)->isEmpty());
    }

    void the_same_slug_twice_and_two_defaults_are_no_error()
    {
        Credential twin = sample(2);
        twin.summary.slug = sample(1).summary.slug;
        VERIFY_OK(insert(sample(1)));
        VERIFY_OK(insert(twin));
        QCOMPARE(CredentialRepository(db()).findByApp(u"stripe"_s, sample(1).summary.slug)->size(), 2);
    }

    void marks_are_set_without_a_change_of_revision_unless_they_are_shared()
    {
        VERIFY_OK(insert(sample(1)));
        CredentialRepository credentials(db());
        VERIFY_OK(credentials.setStatus(id(1), sample(1).secretVersion, CredentialStatus::SecretMissing));
        VERIFY_OK(credentials.setLastUsed(id(1), 99));
        QCOMPARE(credentials.read(id(1))->summary.status, CredentialStatus::SecretMissing);
        QCOMPARE(credentials.read(id(1))->summary.revision, 1);
        VERIFY_OK(credentials.setDefault(id(1), false, stamp(4)));
        QCOMPARE(credentials.read(id(1))->summary.isDefault, false);
        QCOMPARE(credentials.read(id(1))->summary.revision, 2);
    }

    void a_status_lands_on_no_other_version_of_the_secret()
    {
        VERIFY_OK(insert(sample(1)));
        CredentialRepository credentials(db());
        const auto before = credentials.read(id(1))->summary.status;
        for (const qint64 other : {sample(1).secretVersion - 1, sample(1).secretVersion + 1})
            VERIFY_OK(credentials.setStatus(id(1), other, CredentialStatus::SecretMissing));
        QCOMPARE(credentials.read(id(1))->summary.status, before);
    }

    void secrets_of_the_trash_are_carried_too()
    {
        Credential without = sample(3);
        without.secretVersion = 0;
        Credential third = sample(2);
        third.secretVersion = 3;
        VERIFY_OK(insert(sample(1)));
        VERIFY_OK(insert(third));
        VERIFY_OK(insert(without));
        CredentialRepository credentials(db());
        VERIFY_OK(credentials.setDeleted(id(2), 5, stamp(3)));
        const auto refs = credentials.secretRefs(id(42));
        VERIFY_OK(refs);
        QCOMPARE(*refs, (QList<SecretRef>{SecretRef(id(42), id(1), 1), SecretRef(id(42), id(2), 3)}));
    }

    void one_of_user_scope_belongs_to_the_local_person()
    {
        WorkspaceRow row;
        row.id = id(1000);
        row.localActor = id(1001);
        VERIFY_OK(WorkspaceRepository(db()).create(row));
        Credential credential = sample(1);
        credential.summary.scope = Scope::user();
        VERIFY_OK(insert(credential));
        VERIFY_OK(insert(sample(2)));
        auto owners = db().run(u"SELECT owner FROM credential ORDER BY slug"_s);
        QVERIFY(owners && owners->next());
        QCOMPARE(owners->id(0), id(1001));
        QVERIFY(owners->next());
        QVERIFY(owners->value(0).isNull());
    }
};

QTEST_GUILESS_MAIN(CredentialRepositoryTest)
#include "tst_credential_repository.moc"
