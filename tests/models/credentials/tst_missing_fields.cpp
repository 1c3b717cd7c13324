#include <QTest>

#include "models/credentials/missing_fields.h"

using namespace claviger;
using namespace Qt::StringLiterals;

namespace
{
Schema example()
{
    Schema schema;
    for (const QString &name : {u"host"_s, u"password"_s, u"port"_s, u"region"_s}) {
        schema.fields.append(Field());
        schema.fields.last().name = name;
        schema.fields.last().required = name != u"region";
    }
    schema.fields[1].secret = true;
    schema.fields[2].visibility.show = QJsonObject{{u"region"_s, u"eu"_s}};
    return schema;
}
}

class tst_missing_fields : public QObject
{
    Q_OBJECT

private slots:
    void required_fields_without_a_value_are_missing();
    void a_stored_secret_counts_without_being_read();
    void fields_that_do_not_show_are_not_missing();
};

void tst_missing_fields::required_fields_without_a_value_are_missing()
{
    QCOMPARE(missingFields(example(), {}), (QStringList{u"host"_s, u"password"_s}));
    QCOMPARE(
        missingFields(example(), {{u"host"_s, false, u""_s, {}}}), (QStringList{u"host"_s, u"password"_s}));
}

void tst_missing_fields::a_stored_secret_counts_without_being_read()
{
    const CredentialField password{u"password"_s, true, QJsonValue::Undefined, QByteArray(16, 'x')};
    QCOMPARE(missingFields(example(), {password}), QStringList{u"host"_s});
}

void tst_missing_fields::fields_that_do_not_show_are_not_missing()
{
    const QList<CredentialField> stored{{u"host"_s, false, u"h"_s, {}},
        {u"password"_s, true, QJsonValue::Undefined, QByteArray(16, 'x')}, {u"region"_s, false, u"eu"_s, {}}};
    QCOMPARE(missingFields(example(), stored), QStringList{u"port"_s});
}

QTEST_GUILESS_MAIN(tst_missing_fields)
#include "tst_missing_fields.moc"
