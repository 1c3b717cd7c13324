#include "ui/credentials/new_credential_form.h"

#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "app/text/sentences.h"
#include "models/schema/field_text.h"
#include "ui/credentials/form_secrets.h"
#include "ui/credentials/placement_editor.h"
#include "ui/forms/schema_form.h"
#include "ui/forms/wheel_guard.h"
#include "ui/theme/link_label.h"
#include "ui/theme/monogram.h"
#include "ui/theme/role_palette.h"
#include "ui/theme/theme.h"

using namespace Qt::StringLiterals;

namespace claviger
{
NewCredentialForm::NewCredentialForm(NewCredential &credential, Workspace &workspace,
    SecretRevealController &secrets, const FormTimings &timings, QWidget *parent)
    : QScrollArea(parent),
      m_credential(credential),
      m_workspace(workspace),
      m_placement(new PlacementEditor(this)),
      m_form(new SchemaForm(timings, this))
{
    new FormSecrets(*m_form, secrets, workspace.random());
    buildMethods();
    buildNotes();
    buildLayout();
    CredentialEditor &editor = m_credential.editor();
    connect(&editor, &CredentialEditor::refused, m_form, &SchemaForm::showProblems);
    connect(&editor, &CredentialEditor::failed, this,
        [this](const Error &error) { showFailure(describe(error).joined()); });
}

QWidget *NewCredentialForm::buildHeader()
{
    auto *header = new QWidget(this);
    m_icon = new QLabel(header);
    m_title = new QLabel(header);
    m_title->setFont(Theme::headingFont(font()));
    m_description = new QLabel(header);
    for (QLabel *label : {m_title, m_description}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    Theme::makeMuted(m_description);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(m_title);
    names->addWidget(m_description);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(names, 1);
    return header;
}

void NewCredentialForm::buildMethods()
{
    m_methods = new QComboBox(this);
    m_methodLabel = new QLabel(tr("&Method"), this);
    m_methodLabel->setBuddy(m_methods);
    m_methods->setAccessibleName(tr("Method"));
    m_methods->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    guardWheel(m_methods);
    connect(m_methods, &QComboBox::activated, this, &NewCredentialForm::chooseMethod);
}

void NewCredentialForm::buildNotes()
{
    m_help = new LinkLabel(this);
    m_failure = new QLabel(this);
    m_failure->setTextFormat(Qt::PlainText);
    m_failure->setWordWrap(true);
    m_failure->hide();
    RolePalette::follow(m_failure, ColorRole::Danger);
}

void NewCredentialForm::buildLayout()
{
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(Spacing::large, Spacing::large, Spacing::large, Spacing::medium);
    layout->setSpacing(Spacing::medium);
    layout->addWidget(buildHeader());
    auto *methods = new QVBoxLayout;
    methods->setSpacing(Spacing::half);
    methods->addWidget(m_methodLabel);
    methods->addWidget(m_methods);
    layout->addLayout(methods);
    layout->addWidget(m_placement);
    layout->addWidget(m_help);
    layout->addWidget(m_form);
    layout->addWidget(m_failure);
    layout->addStretch();
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void NewCredentialForm::fill()
{
    const App &app = m_credential.app();
    const QString locale = QLocale().name();
    const QString name = app.displayName(locale);
    m_icon->setPixmap(Monogram(app.slug, name, app.monogram, app.color).pixmap(38, devicePixelRatioF()));
    m_title->setText(name);
    m_description->setText(app.description.in(locale));
    m_description->setVisible(!m_description->text().isEmpty());
    m_methods->clear();
    const QList<ConnectionMethod> &methods = m_credential.methods();
    for (const ConnectionMethod &method : methods)
        m_methods->addItem(method.label.isEmpty() ? method.key : method.label.in(locale));
    m_methods->setVisible(methods.size() > 1);
    m_methodLabel->setVisible(methods.size() > 1);
    m_placement->setChoices(m_workspace.projects().value_or(QList<Project>()),
        m_workspace.environments().value_or(QList<Environment>()));
    const NewCredential::Placement placement = m_credential.start();
    m_placement->setPlacement(placement.label, placement.scope, placement.environment, placement.isDefault);
    chooseMethod(0);
    ensureVisible(0, 0);
}

void NewCredentialForm::focusLabel()
{
    m_placement->labelEdit()->setFocus();
    m_placement->labelEdit()->selectAll();
}

void NewCredentialForm::clear()
{
    m_form->setSchema({});
}

void NewCredentialForm::chooseMethod(int index)
{
    m_credential.chooseMethod(index);
    const ConnectionMethod &method = m_credential.method();
    QString help = method.help.in(QLocale().name()).toHtmlEscaped();
    if (method.keyPage.isValid() && method.keyPage.scheme() == "https"_L1)
        help += u" <a href=\"%1\">%2</a>"_s.arg(method.keyPage.toString(QUrl::FullyEncoded).toHtmlEscaped(),
            tr("Where to make a key").toHtmlEscaped());
    m_help->setText(help.trimmed());
    m_help->setVisible(!m_help->text().isEmpty());
    m_form->setAppNames({m_credential.app().slug, m_credential.app().displayName(u"en_US"_s)});
    const SecretFields given = m_form->isDirty() ? givenSoFar() : SecretFields();
    m_form->setSchema(method.schema, PlacementEditor::mnemonics() + u"bvmp"_s);
    m_form->setDefaults();
    m_form->fill(given);
    showFailure({});
}

/// What another method may ask for, too.
SecretFields NewCredentialForm::givenSoFar() const
{
    SecretFields given = m_form->secrets();
    const auto plain = m_form->plainValues();
    for (auto it = plain.begin(); it != plain.end(); ++it)
        given.emplace(it.key(), SecretBuffer::fromText(textOfValue(it.value())));
    return given;
}

bool NewCredentialForm::isDirty() const
{
    return m_form->isDirty() || m_placement->isDirty();
}

void NewCredentialForm::save()
{
    showFailure({});
    const bool valuesFine = m_form->check();
    if (!m_placement->check() || !valuesFine)
        return;
    const NewCredential::Placement placement{
        m_placement->label(), m_placement->scope(), m_placement->environment(), m_placement->isDefault()};
    m_credential.save(placement, m_form->plainValues(), m_form->secrets());
}

void NewCredentialForm::setSaving(bool saving)
{
    QWidget *focus = QApplication::focusWidget();
    if (saving && focus && isAncestorOf(focus)) {
        m_focusBefore = focus;
        setFocus(); // or a button would get it, and with it the keys that are still being typed
    }
    widget()->setEnabled(!saving);
    if (!saving && m_focusBefore && hasFocus())
        m_focusBefore->setFocus();
}

void NewCredentialForm::showFailure(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}
}
